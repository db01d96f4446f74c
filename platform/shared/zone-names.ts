/** Whether a file is a zone by its name alone: `*.zone`, `*.dns`, `*.arpa`, `named.root`, `db.*`. */
export function isZoneName(name: string): boolean {
  if (/\.(?:zone|dns|arpa)$|^named\.root$/i.test(name)) return true;
  // `db.ts` is a module and `db.sqlite` a database, whatever `db.example.com` is.
  return /^db\../i.test(name) && !isOtherLanguage.test(name);
}

const isOtherLanguage =
  /\.(?:[cm]?[jt]sx?|json|py|rb|go|rs|php|java|cs|sql|sqlite3?|yml|yaml|toml|xml|md|txt|log|conf|ini|lock|sh|html|css|c|h|cc|cpp|ex|exs|pl|properties)$/i;
