import { type Phrase, say } from '../../words/phrase.js';
import type { ReportCode } from '../codes.js';
import type { ReportProblem } from '../problem.js';
import { inert } from './inert.js';

type Say = (first: string, second: string, third: string) => Phrase;

const about: Readonly<Record<ReportCode, Say>> = {
  REPORT001: (text) => say`no report in it; it begins with "${text}"`,
  REPORT002: () => say`empty`,
  REPORT003: () => say`an HTML page, not a report`,
  REPORT004: (format) => say`${format} is not read; unpack or convert it first`,
  REPORT005: () => say`the packed data breaks off; what stands before that is read`,
  REPORT006: () => say`the packed data is damaged; what stands before that is read`,
  REPORT007: () => say`the checksum of the packed data differs`,
  REPORT008: (count) => say`octets behind the packed data: ${count}`,
  REPORT009: (limit) => say`it unpacks to more than ${limit} octets, and is not read further`,
  REPORT010: (ratio) =>
    say`it unpacks to more than ${ratio} times its size, as no report does, and is not read further`,
  REPORT011: (limit) => say`more than ${limit} files in one; the others are not read`,
  REPORT012: (limit) => say`packed more than ${limit} times over`,
  REPORT013: (name) => say`"${name}" in it is encrypted`,
  REPORT014: (name, method) => say`"${name}" in it is compressed by the unknown method ${method}`,
  REPORT016: () => say`a mail without a report`,
  REPORT017: () => say`the directory of the zip archive is damaged`,
  REPORT018: (part, named, found) =>
    say`the name of the file and the report differ in ${part}: "${named}" and "${found}"`,
  REPORT020: () => say`a "<" that begins no tag counts as text`,
  REPORT021: (text) => say`"${text}" is no reference and counts as text`,
  REPORT022: (element) => say`${element} is not closed`,
  REPORT023: () => say`an end tag without its element`,
  REPORT024: () => say`reports have no DOCTYPE; what it declares is not used`,
  REPORT025: () => say`elements before the report are passed over`,
  REPORT026: (element) => say`the document breaks off inside of ${element}`,
  REPORT027: () => say`a record is incomplete; what it says is kept`,
  REPORT028: () => say`a record without address and count is left out`,
  REPORT029: () => say`elements nested too deeply are passed over`,
  REPORT030: (text) => say`"${text}" is no UTF-8 and is read as windows-1252`,
  REPORT031: (text) => say`control characters in "${text}" count as spaces`,
  REPORT032: (text) => say`a value is cut: "${text}"`,
  REPORT033: () => say`one more report in the same document`,
  REPORT034: (name) => say`the unknown element ${name} is passed over`,
  REPORT036: () => say`the document is in UTF-16; offsets count its octets as UTF-8`,
  REPORT037: (charset) => say`the document is in ${charset}; offsets count its octets as UTF-8`,
  REPORT040: (text) => say`"${text}" is no count of messages and counts as 0`,
  REPORT041: () => say`a record without an address`,
  REPORT042: (text) => say`"${text}" is no Internet address`,
  REPORT043: (text) => say`the unknown value "${text}" is kept`,
  REPORT044: (text) => say`"${text}" counts in lower case`,
  REPORT045: (text, meaning) => say`"${text}" counts as ${meaning}`,
  REPORT046: () => say`the period ends before it begins`,
  REPORT047: () => say`the period is longer than a day`,
  REPORT048: (text) => say`"${text}" is no whole number of seconds`,
  REPORT049: (text) => (text === '' ? say`the period is not stated` : say`"${text}" is no point in time`),
  REPORT050: () => say`more than one published policy; the first counts`,
  REPORT051: (author, domain) => say`the author domain ${author} is not under ${domain}`,
  REPORT053: () => say`the reporter saw no mail`,
  REPORT054: () => say`too many different values; the others count as one`,
  REPORT060: (element, parent) => say`${parent} has no ${element}`,
  REPORT061: (element, parent) => say`${element} may stand in ${parent} only once`,
  REPORT062: (element, before) => say`${element} has to stand before ${before}`,
  REPORT063: (element, value, allowed) =>
    value === ''
      ? say`${element} is empty; allowed: ${allowed}`
      : say`${element} cannot be "${value}"; allowed: ${allowed}`,
  REPORT064: (element, schema) => say`the schema of ${schema} has no ${element} here`,
  REPORT066: (text) => say`the report_id "${text}" is neither a word nor an address-like identifier`,
  REPORT067: (name) => say`the file name "${name}" is not receiver!domain!begin!end.xml`,
  REPORT068: (namespace) => say`the root element does not declare the namespace ${namespace}`,
  REPORT069: () => say`the disposition is not the published policy, and no reason says why`,
  REPORT070: (limit) => say`more than ${limit} signatures in one record`,
  REPORT071: (method) =>
    say`policy_evaluated says pass for ${method}, but no aligned result in auth_results does`,
  REPORT080: (text) => say`no TLS report in this JSON; it begins with "${text}"`,
  REPORT081: (member) => say`${member} is missing`,
  REPORT082: (member, value) => say`${member} cannot be "${value}"`,
  REPORT083: (detailed, total) =>
    say`the failures in detail are ${detailed} sessions, but the summary says ${total}`,
  REPORT084: (member, value) => say`${member} cannot be "${value}" and counts as 0`,
  REPORT090: () => say`no part for machines; the fields come from the text for people`,
  REPORT091: (field) => say`the field ${field} is missing`,
  REPORT092: (field) => say`the field ${field} may stand only once`,
  REPORT093: (field, value) => say`${field} has the unknown value "${value}"`,
  REPORT094: () => say`neither the message nor its header is attached`,
};

/** What a problem says to people. Texts out of the report stand in it without anything that could drive a terminal. */
export function problemPhrase({ code, values }: ReportProblem): Phrase {
  const [first = '', second = '', third = ''] = values.map(inert);
  return about[code](first, second, third);
}
