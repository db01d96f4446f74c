// The programs of this machine that a run may use.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// Debian keeps nsd-checkzone where only root looks.
process.env.PATH = [process.env.PATH ?? '', '/usr/sbin', '/usr/local/sbin'].join(delimiter);

/** Whether a program can be started by its name alone. */
export function hasProgram(name) {
  return process.env.PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The first version number that a program tells about itself; undefined when it tells none. */
export function versionOf(words) {
  const [program, ...rest] = words;
  const { stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  return /\d+\.\d+(?:\.\d+)*\S*/.exec(`${stdout} ${stderr}`)?.[0];
}
