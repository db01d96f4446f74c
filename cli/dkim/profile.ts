import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { profileMembers, readProfile, type SigningProfile } from '../../core/dkim/signing/profile.js';
import { englishWords } from '../../core/words/words.js';
import { type Arguments, UsageError } from '../arguments.js';
import { readSigner } from './names.js';

/** The options that say how to sign. They override what a profile says. */
export const profileOptions = {
  profile: { type: 'string' },
  key: { type: 'string' },
  domain: { type: 'string' },
  selector: { type: 'string' },
  canonicalization: { type: 'string' },
  headers: { type: 'string' },
  oversign: { type: 'string' },
  identity: { type: 'string' },
  query: { type: 'string' },
  time: { type: 'string' },
  expire: { type: 'string' },
  'copy-fields': { type: 'boolean' },
  'body-length': { type: 'string' },
} as const;

/** The profile that a file and options describe. A path in a file is relative to it. */
export function readProfileOptions(args: Arguments): SigningProfile {
  const file = args.text('profile');
  const members = new Map<string, unknown>(file === undefined ? [] : membersIn(file));
  const set = (member: string, value: unknown): void => {
    if (value !== undefined) members.set(member, value);
  };
  for (const name of ['key', 'domain', 'selector', 'canonicalization', 'headers', 'identity']) {
    set(name, args.text(name));
  }
  set('oversign', yesOrNo(args, 'oversign'));
  set('query', queryOf(args));
  set('time', args.text('time') === undefined ? undefined : args.text('time') !== 'none');
  set('expire', numberOf(args, 'expire'));
  set('copyFields', args.has('copy-fields') || undefined);
  set('bodyLength', args.text('body-length') === 'whole' ? 'whole' : numberOf(args, 'body-length'));
  for (const name of ['key', 'domain', 'selector']) {
    if (!members.has(name)) throw new UsageError(`no --${name}`);
  }
  if (file === undefined) readSigner(args);
  const read = readProfile(Object.fromEntries(members));
  if (!('problem' in read)) return read;
  const option = read.member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const value = args.text(option);
  const source = value === undefined ? `${file}: "${read.member}"` : `--${option} "${value}"`;
  throw new UsageError(`${source}: ${englishWords.of(read.problem)}`);
}

/** When to sign, in seconds since 1970. */
export function signingTime(args: Arguments): number {
  return (args.text('time') === 'none' ? undefined : numberOf(args, 'time')) ?? Math.floor(Date.now() / 1000);
}

function membersIn(file: string): readonly (readonly [string, unknown])[] {
  const profile = readJson(file);
  if (typeof profile !== 'object' || profile === null || Array.isArray(profile)) {
    throw new UsageError(`${file}: a profile is an object with domain, selector and key`);
  }
  return Object.entries(profile).flatMap(([member, value]) => {
    if (!profileMembers.has(member)) throw new UsageError(`${file}: a profile has no member "${member}"`);
    const isPath = member === 'key' && typeof value === 'string';
    return [[member, isPath ? resolve(dirname(file), value) : value]];
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A parser may repeat what it read, which need not be meant for a screen.
    throw new UsageError(
      error instanceof SyntaxError
        ? `${file}: no JSON`
        : `${file}: ${(error as Error).message.split(',')[0]}`,
    );
  }
}

function yesOrNo(args: Arguments, option: string): boolean | undefined {
  const text = args.text(option);
  if (text === undefined || text === 'yes' || text === 'no')
    return text === undefined ? text : text === 'yes';
  throw new UsageError(`--${option} takes yes or no; "${text}" is neither`);
}

function queryOf(args: Arguments): true | undefined {
  const query = args.text('query');
  if (query === undefined || query === 'dns/txt') return query === undefined ? query : true;
  throw new UsageError(`--query takes dns/txt, the only way to get a key; "${query}" is none`);
}

function numberOf(args: Arguments, option: string): number | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new UsageError(`--${option} takes a number; "${text}" is none`);
}
