import { canonicalizeBody } from '../../../../core/dkim/canonical/body.js';
import { findEnvelope } from '../../../../core/envelope/find-envelope.js';
import { decodedBody, deepestPart, mostParts, readMime, walkParts } from '../../../../core/message/mime.js';
import { type Message, readMessage } from '../../../../core/message/read-message.js';
import { splitMbox } from '../../../../core/message/restore/mbox.js';
import { restoreMessage } from '../../../../core/message/restore/restore-message.js';
import { plainPorts } from '../../../../core/text/source.js';
import { nodePorts } from '../../../../platform/node/byte-ports.js';
import { inOrder, promise, same, within } from '../promises.js';
import { hashOf, kindsOf, octetsOf, type Target } from '../target.js';

const simple =
  'From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n y\r\n\r\nbody  text \t\r\n\r\n> From x\r\n>From y\r\n..\r\n-- \r\n\r\n';
const mixed =
  'From: a@b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\npre\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=3D=\r\nb\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: in\r\n\r\nx\r\n--b\r\nContent-Type: application/gzip\r\nContent-Transfer-Encoding: base64\r\n\r\nH4sIAAAA\r\n--b--\r\nend';
const wide = Buffer.from('\ufeffFrom: a@b\r\n\r\nbody\r\n', 'utf16le').toString('latin1');

/** A saved message: what saving did to it, its header, its body, its parts. */
export const message: Target = {
  name: 'message',
  seeds: [
    simple,
    simple.replaceAll('\r\n', '\n'),
    mixed,
    wide,
    `\xef\xbb\xbf\n\n${simple}`,
    `From a@b Thu Jan  1 00:00:00 2026\n${simple}\nFrom c@d Thu Jan  1 00:00:00 2026\n${simple}`,
    `${simple.length}     \n${simple}<?xml version="1.0"?><plist/>`,
    'no header\r\n\r\n',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\x1f\x8b\x08',
    'From: x\rTo: y\r\r\nz',
  ],
  corpora: [
    { folder: 'messages', ends: /\.(?:eml|msg)$/ },
    { folder: 'dkim', ends: /\.(?:eml|msg)$/ },
  ],
  words: [
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    '\n\n',
    ' ',
    '\t',
    ':',
    'From ',
    '>From ',
    'From: ',
    'Subject: ',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    '--b\r\n',
    '--b--',
    'Content-Transfer-Encoding: base64\r\n',
    '=\r\n',
    '=3D',
    '..',
    '-- \r\n',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    '\0',
    'begin 644 x\n',
  ],
  check(input) {
    const octets = octetsOf(input);
    const restored = restoreMessage(octets);
    checkMessage(restored.message);
    let last = 0;
    const { length } = restored.message.bytes;
    for (let at = 0; at <= length; at += Math.max(1, length >> 4)) {
      const offset = restored.fileOffset(at);
      promise(
        offset >= last && offset <= octets.length,
        'octets of a message stand in the file in order',
        at,
        offset,
      );
      last = offset;
    }
    for (const { span } of restored.damages) within(span, octets.length, 'a damage');
    for (const alternative of restored.alternatives)
      promise(
        (alternative.body()?.length ?? 0) <= 4 * octets.length + 4,
        'another reading is not far longer',
      );
    const fast = readMessage(octets, nodePorts);
    same(
      fast.fields.map(({ name, value }) => [name, value]),
      readMessage(octets, plainPorts).fields.map(({ name, value }) => [name, value]),
      'a platform reads as the core',
    );
    const forms = checkBody(octets, input);
    inOrder([...splitMbox(octets)], octets.length, 'a message of a mailbox');
    const envelope = findEnvelope(restored.message.fields);
    const parts = [...walkParts(readMime(octets))];
    promise(
      parts.length <= mostParts + 1 && parts.every(({ depth }) => depth <= deepestPart),
      'parts have an end',
    );
    for (const part of parts) {
      promise(decodedBody(part).length <= part.body.length * 2 + 2, 'a decoded part is no longer');
      const { bytes } = part.message;
      const { start } = part;
      promise(
        start === undefined || octets.subarray(start, start + bytes.length).equals(bytes),
        'a part stands where it says',
        start,
      );
    }
    return kindsOf([
      ...restored.damages.map(({ kind }) => kind),
      ...restored.alternatives.map(({ damage, standing }) => `${damage} ${standing}`),
      forms,
      [envelope.clientIp, envelope.helo, envelope.mailFrom].map((found) => found?.confidence).join(),
      `${Math.min(5, parts.length)} parts`,
      `${restored.message.strays.length > 0} ${restored.message.hasBody}`,
      ...parts.map(({ type, transferEncoding }) => `${type.slice(0, 9)} ${transferEncoding.slice(0, 4)}`),
    ]);
  },
};

function checkMessage({ bytes, fields, headerSpan, bodySpan, strays, headerLineEnds }: Message): void {
  const octets = Buffer.from(bytes).toString('latin1');
  within(headerSpan, bytes.length, 'the header');
  within(bodySpan, bytes.length, 'the body', headerSpan.end);
  inOrder(
    [...fields.map(({ span }) => span), ...strays].sort((a, b) => a.start - b.start),
    headerSpan.end,
    'a field',
  );
  for (const { name, key, value, span, nameSpan, valueSpan } of fields) {
    inOrder([nameSpan, valueSpan], span.end, 'a part of a field', span.start);
    promise(
      octets.slice(nameSpan.start, nameSpan.end) === name && name.toLowerCase() === key,
      'a name is what stands there',
      name,
    );
    promise(octets.slice(valueSpan.start, valueSpan.end) === value, 'a value is what stands there', value);
  }
  const lines = octets.slice(0, bodySpan.start).split('\n').length - 1;
  promise(
    headerLineEnds.crlf + headerLineEnds.bareLf === lines,
    'line ends of a header are counted',
    headerLineEnds,
    lines,
  );
}

/** The canonical forms of a body: the canonical form of what is canonical is the same. */
function checkBody(octets: Buffer, input: string): string {
  const shapes: string[] = [];
  for (const canonicalization of ['simple', 'relaxed'] as const) {
    for (const lineEnds of ['crlf', 'any'] as const) {
      const form = canonical(octets, canonicalization, lineEnds);
      const again = canonical(form, canonicalization, lineEnds);
      promise(
        form.equals(again),
        `${canonicalization} is the same twice`,
        form.toString('latin1'),
        again.toString('latin1'),
      );
      promise(form.length <= 2 * octets.length + 2, 'a form is not far longer');
      shapes.push(`${form.length - octets.length > 0}`);
    }
  }
  const cut = hashOf(input) % (octets.length + 1);
  promise(
    canonical(octets.subarray(0, cut), 'relaxed', 'any').length <= 2 * cut + 2,
    'a form of a part is not far longer',
  );
  return shapes.join();
}

function canonical(
  octets: Uint8Array,
  canonicalization: 'simple' | 'relaxed',
  lineEnds: 'crlf' | 'any',
): Buffer {
  const pieces: Buffer[] = [];
  const length = canonicalizeBody(
    { octets, lineEnds },
    canonicalization,
    plainPorts,
    (piece) => void pieces.push(Buffer.from(piece)),
  );
  const form = Buffer.concat(pieces);
  promise(form.length === length, 'a form has the length that is told', form.length, length);
  return form;
}
