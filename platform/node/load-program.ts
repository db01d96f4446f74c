import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * Loads a program of ours as `require` does, and what was compiled of it: at the end of the first run the compiled functions
 * are kept in the folder where Node keeps those of modules. Node's own way (22.1) keeps what is compiled before a module
 * runs, and so each run compiles anew what it calls: a quarter of the time of a short command.
 *
 * `path`: of a CommonJS file, as our bundles are, whose text is another when its size, its time or our version is.
 */
export function loadProgram(path: string): unknown {
  const source = readFileSync(path, 'utf8');
  const cache = cacheOf(path);
  const cachedData = cache === undefined ? undefined : readOwn(cache);
  const script = new Script(module.wrap(source), {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cache !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) {
    process.once('exit', (status) => {
      // Status 2 says that the command could not be run as it was meant: few functions were.
      if (status !== 2) keep(cache, script.createCachedData());
    });
  }
  const loaded = { exports: {} };
  const run = script.runInThisContext();
  run(loaded.exports, module.createRequire(path), loaded, path, dirname(path));
  return loaded.exports;
}

/** Undefined where Node keeps nothing: before 22.8, or because the user wants it so (NODE_DISABLE_COMPILE_CACHE). */
function cacheOf(path: string): string | undefined {
  const { enableCompileCache, getCompileCacheDir } = module as {
    readonly enableCompileCache?: () => void;
    readonly getCompileCacheDir?: () => string | undefined;
  };
  enableCompileCache?.();
  const folder = getCompileCacheDir?.();
  if (folder === undefined) return undefined;
  const { size, mtimeMs } = statSync(path);
  return join(folder, `dns-mail-auth-${VERSION}-${basename(path)}-${size}-${mtimeMs}`);
}

/** The octets of a file that nobody else can have written, since what is in it is run. */
function readOwn(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { uid, mode } = fstatSync(file);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? unsealed(readFileSync(file)) : undefined;
  } catch {
    // It is not there yet.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Written beside and renamed, so that nobody ever reads half of it. */
function keep(path: string, compiled: Buffer): void {
  const written = `${path}.${process.pid}`;
  try {
    writeFileSync(written, sealed(compiled), { mode: 0o600, flag: 'wx' });
    renameSync(written, path);
  } catch {
    // A folder that is gone or cannot be written to: the next run compiles again.
  }
}

// V8 sees that a file is too short or not its own, but dies of one that was damaged in the middle.

/** Where the compiled code begins behind its CRC-32: V8 copies what begins at no multiple of eight. */
const sealLength = 8;

function sealed(compiled: Buffer): Buffer {
  const seal = Buffer.alloc(sealLength);
  seal.writeUInt32LE(crc32(compiled));
  return Buffer.concat([seal, compiled]);
}

function unsealed(octets: Buffer): Buffer | undefined {
  const compiled = octets.subarray(sealLength);
  return octets.length > sealLength && octets.readUInt32LE() === crc32(compiled) ? compiled : undefined;
}

/** Put in by the build from package.json. */
declare const VERSION: string;
