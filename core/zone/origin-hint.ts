import { type Name, readName, root } from '../dns/name.js';

/**
 * The zone that a file's name suggests: `db.example.com`, `example.com.zone`, `example.com`. Undefined for a name that
 * suggests none. It only completes relative names in a file that has no `$ORIGIN`. `path` may be a path or a URI.
 */
export function originHint(path: string): Name | undefined {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const name = file.replace(/^db\./i, '').replace(/\.(?:zone|dns|db|hosts|signed|txt|inc)$/i, '');
  const labels = name.split('.');
  const isDomain =
    labels.length > 1 &&
    labels.every((label) => /^[A-Za-z0-9_-]{1,63}$/.test(label)) &&
    /^[A-Za-z]/.test(labels[labels.length - 1] ?? '');
  const read = isDomain ? readName(`${name}.`, root) : undefined;
  return read !== undefined && 'name' in read ? read.name : undefined;
}
