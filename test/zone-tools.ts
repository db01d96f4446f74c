import { spawnSync } from 'node:child_process';

/**
 * Other readers of zone files, which judge what the portability profiles say about them: NSD, Knot DNS and ldns. `npm test`
 * installs them where it may; where it may not, it says so and sets this variable.
 */
export const withZoneTools = process.env.DNS_MAIL_AUTH_WITHOUT_ZONE_TOOLS !== '1';

export interface ZoneTool {
  /** The zone as it reads it; `accepted` where it does not print it, undefined for a zone that it rejects. */
  read(folder: string, file: string, origin: string): string | 'accepted' | undefined;
}

export const nsdTool: ZoneTool = {
  read(folder, file, origin) {
    const { status, stdout } = run(folder, 'nsd-checkzone', ['-p', origin, file]);
    // Its own words stand among the records.
    return status === 0 ? stdout.replace(/^(?:\[|zone ).*$/gm, '') : undefined;
  },
};

export const knotTool: ZoneTool = {
  read(folder, file, origin) {
    return run(folder, 'kzonecheck', ['-d', 'off', '-o', origin, file]).status === 0 ? 'accepted' : undefined;
  },
};

export const ldnsTool: ZoneTool = {
  read(folder, file) {
    const { status, stdout } = run(folder, 'ldns-read-zone', [file]);
    return status === 0 ? stdout : undefined;
  },
};

function run(
  folder: string,
  program: string,
  words: readonly string[],
): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, error } = spawnSync(program, words, { cwd: folder, encoding: 'latin1' });
  if (error !== undefined) throw new Error(`${program} does not run (${error.message})`);
  return { status, stdout };
}
