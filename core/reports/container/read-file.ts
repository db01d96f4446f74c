import { splitMbox } from '../../message/restore/mbox.js';
import { readUtf16 } from '../../message/restore/utf-16.js';
import type { SchemaWatch } from '../aggregate/reader.js';
import { AggregateReader } from '../aggregate/reader.js';
import type { ReportSet } from '../report-set.js';
import { readTlsText } from '../tls/read-tls.js';
import { beginningOf, ContentSink, type Place } from './content-sink.js';
import { readGzip, type Taker, type Unpacking } from './gzip.js';
import { readMail } from './mail.js';
import { defaultLimits, type UnpackLimits, type UnpackPorts } from './ports.js';
import { type FileProblem, Reading } from './reading.js';
import type { Content } from './sniff.js';
import { listZip, readZipEntry } from './zip.js';

export interface ReadOptions {
  readonly ports: UnpackPorts;
  readonly limits?: UnpackLimits;
  readonly watch?: SchemaWatch;
  /** Whether the file need not be a report: then nothing is said where it is none. */
  readonly isQuiet?: boolean;
}

/** What came out of one file; the reports themselves are in the set. */
export interface FileOutcome {
  readonly found: number;
  readonly problems: readonly FileProblem[];
}

/** A file that is being read: its octets go into `taker`, and `end` reads what is left. */
export interface OpenFile {
  readonly taker: Taker;
  end(): Promise<FileOutcome>;
}

/**
 * Begins to read a file into a set: reports of all kinds, packed in archives, mails and mailboxes in any order. What a file
 * is, is decided by what is in it; `path` is only told.
 */
export function openFile(set: ReportSet, path: string, options: ReadOptions): OpenFile {
  const reading = new Reading(set, options.ports, options.limits ?? defaultLimits, options.watch);
  const origin = { path, containers: [], name: undefined };
  const sink = new ContentSink(reading, { origin, layer: 0, isQuiet: options.isQuiet === true }, readWhole);
  return {
    taker: sink,
    async end() {
      await sink.end();
      return { found: reading.found, problems: reading.problems };
    },
  };
}

/** Reads the octets of a whole file. */
export async function readFile(
  set: ReportSet,
  path: string,
  octets: Uint8Array,
  options: ReadOptions,
): Promise<FileOutcome> {
  const file = openFile(set, path, options);
  file.taker.take(octets);
  return file.end();
}

async function readWhole(
  reading: Reading,
  place: Place,
  content: Content,
  octets: Uint8Array,
): Promise<void> {
  const { origin, isQuiet } = place;
  if (typeof content === 'object') {
    if (!isQuiet) reading.problem(origin, 'REPORT004', 0, content.foreign);
    return;
  }
  switch (content) {
    case 'gzip':
    case 'zip':
    case 'mail':
    case 'mbox':
      if (isQuiet && content === 'mail') return;
      return unpack(reading, place, content, octets);
    case 'json':
      return readJson(reading, place, octets);
    case 'utf-16':
      return readWide(reading, place, octets);
    case 'empty':
      if (!isQuiet) reading.problem(origin, 'REPORT002', 0);
      return;
    default:
      if (isQuiet) return;
      if (content === 'html') reading.problem(origin, 'REPORT003', 0);
      else reading.problem(origin, 'REPORT001', 0, beginningOf(octets));
  }
}

/** Mails in archives in mails: whatever is in more than so many wrappings is no report. */
const mostContainers = 8;

async function unpack(
  reading: Reading,
  place: Place,
  content: 'gzip' | 'zip' | 'mail' | 'mbox',
  octets: Uint8Array,
): Promise<void> {
  const { origin, layer } = place;
  if (layer >= reading.limits.layers || origin.containers.length >= mostContainers) {
    reading.problem(origin, 'REPORT012', 0, String(reading.limits.layers));
    return;
  }
  const inside = inner(place, content);
  const unpacking: Unpacking = {
    ports: reading.ports,
    limits: reading.limits,
    problem: (code, offset, ...values) => reading.problem(origin, code, offset, ...values),
  };
  switch (content) {
    case 'gzip': {
      const sink = new ContentSink(reading, inside, readWhole);
      return sink.end(await readGzip(octets, sink, unpacking));
    }
    case 'zip':
      return readZip(reading, inside, octets, unpacking);
    case 'mbox':
      for (const { start, end } of splitMbox(octets)) {
        if (!allows(reading, inside)) return;
        const sink = new ContentSink(reading, inside, readWhole);
        sink.take(octets.subarray(start, end));
        await sink.end();
      }
      return;
    case 'mail':
      return readMail(reading, inside, octets, readPart);
  }
}

/** A part of a mail with its transfer encoding undone. */
async function readPart(reading: Reading, place: Place, octets: Uint8Array): Promise<void> {
  const sink = new ContentSink(reading, place, readWhole);
  sink.take(octets);
  await sink.end();
}

async function readZip(
  reading: Reading,
  place: Place,
  octets: Uint8Array,
  unpacking: Unpacking,
): Promise<void> {
  const entries = listZip(octets, reading.limits.members);
  if (entries === undefined) return unpacking.problem('REPORT017', 0);
  const before = reading.found + reading.problems.length;
  const wanted = entries.filter(({ name }) => !isCompanion(name));
  for (const entry of wanted) {
    if (!allows(reading, place)) return;
    // A lone file is meant to be the report; of several, those that are none are passed over.
    const isQuiet = place.isQuiet || wanted.length > 1;
    const sink = new ContentSink(
      reading,
      { ...place, origin: { ...place.origin, name: entry.name }, isQuiet },
      readWhole,
    );
    await sink.end(await readZipEntry(octets, entry, sink, unpacking));
  }
  if (before === reading.found + reading.problems.length && !place.isQuiet) {
    reading.problem(
      place.origin,
      'REPORT001',
      0,
      wanted
        .map(({ name }) => name)
        .slice(0, 3)
        .join(', '),
    );
  }
}

/** Files that systems add of their own accord. */
function isCompanion(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/i.test(name);
}

function allows(reading: Reading, { origin }: Place): boolean {
  if (reading.left-- > 0) return true;
  if (reading.left === -1) reading.problem(origin, 'REPORT011', 0, String(reading.limits.members));
  return false;
}

function inner({ origin, layer, isQuiet }: Place, container: string): Place {
  return {
    origin: { ...origin, containers: [...origin.containers, container] },
    layer: container === 'gzip' || container === 'zip' ? layer + 1 : layer,
    isQuiet,
  };
}

function readJson(reading: Reading, { origin, isQuiet }: Place, octets: Uint8Array): void {
  const report = readTlsText(octets, origin);
  if (report === undefined) {
    if (!isQuiet) reading.problem(origin, 'REPORT080', 0, beginningOf(octets));
    return;
  }
  reading.set.tls.push(report);
  reading.found++;
}

/** UTF-16 becomes UTF-8 first, so offsets count octets of that. */
function readWide(reading: Reading, { origin, isQuiet }: Place, octets: Uint8Array): void {
  const utf8 = readUtf16(octets)?.octets ?? new Uint8Array(0);
  const reader = new AggregateReader(reading.set, origin, reading.watch);
  reader.problems.add('REPORT036', 0);
  reader.push(utf8);
  reader.end();
  reading.found += reader.found;
  if (reader.found === 0 && !isQuiet) reading.problem(origin, 'REPORT001', 0, beginningOf(utf8));
}
