import { readdirSync, readFileSync } from 'node:fs';

/*
 * The tables say what every type accepts and rejects. A line is the type and the data of a record. Below it stands
 * either what it is printed as:
 *
 *     MX 010 mail
 *     => 10 mail.example.com.
 *
 * or what is wrong with it, under the text that shall be underlined (`|` for a place between two characters):
 *
 *     MX 65536 mail
 *        ^^^^^ bad-field preference
 *
 * `; BIND takes it` marks where we are stricter than BIND. Names are relative to example.com.
 */

export interface TableLine {
  readonly text: string;
  /** Where it stands, for the reader of a failure. */
  readonly place: string;
  /** Undefined for a line that is wrong. */
  readonly printed: string | undefined;
  /** Each as `kind field [underlined text]`. */
  readonly problems: readonly string[];
  readonly isTakenByBind: boolean;
}

const folder = new URL('./tables/', import.meta.url);

export const tableLines: readonly TableLine[] = readdirSync(folder)
  .sort()
  .flatMap((file) => readTable(file, readFileSync(new URL(file, folder), 'utf8')));

export const goodLines = tableLines.filter((line) => line.printed !== undefined);
export const badLines = tableLines.filter((line) => line.printed === undefined);

function readTable(file: string, text: string): TableLine[] {
  const lines = text.split('\n');
  const table: TableLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const place = `${file}:${at + 1}`;
    at++;
    if (line === '' || line.startsWith('#')) continue;
    let printed: string | undefined;
    const problems: string[] = [];
    let isTakenByBind = false;
    for (; /^(?:=>| *[|^])/.test(lines[at] ?? ''); at++) {
      const below = lines[at] ?? '';
      const found = /^( *)(\||\^+) (.*?)(; BIND takes it)?$/.exec(below);
      if (below.startsWith('=>')) printed = below.slice(3);
      if (found === null) continue;
      const [, indent = '', marks = '', problem = '', note] = found;
      const length = marks === '|' ? 0 : marks.length;
      problems.push(`${problem} [${line.slice(indent.length, indent.length + length)}]`);
      isTakenByBind ||= note !== undefined;
    }
    if ((printed === undefined) === (problems.length === 0)) throw new Error(`${place} says nothing or both`);
    table.push({ text: line, place, printed, problems, isTakenByBind });
  }
  return table;
}
