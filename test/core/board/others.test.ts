import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureViews, tlsViews } from '../../../core/board/others.js';
import { problemsOf } from '../../../core/board/problems.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { say } from '../../../core/words/phrase.js';
import { englishWords } from '../../../core/words/words.js';
import { root } from '../../run-cli.js';
import { readAny, recordXml, reportXml } from '../reports/scene.js';

const example = (name: string): Buffer => readFileSync(join(root, 'examples/reports', name));

test('a failure report: its fields, and what its results mean', async () => {
  const { set } = await readAny(example('failure-report.eml'));
  const [view] = failureViews(set.failures, englishWords);
  expect(view?.title).toBe('Failure report about example.com');
  expect(view?.facts.find(({ label }) => label === 'Source-IP')?.value).toBe('203.0.113.99');
  expect(view?.results.map(({ label, value, tone }) => `${label} ${tone}: ${value}`)).toEqual([
    'spf=fail bad: SPF: whether the client may send for the domain of MAIL FROM or HELO. The domain says that this client may not send for it.',
    'dkim=none plain: DKIM: whether a signature of a domain holds. There was nothing to check.',
    'dmarc=fail bad: DMARC: whether SPF or DKIM speaks for the domain in From. It failed.',
  ]);
  expect(view?.sample).toBe(0);
});

test('a TLS report: sessions, and why some of them failed', async () => {
  const { set } = await readAny(example('bigmail.example!example.com!1795132800!1795219199!tls.json'));
  const [view] = tlsViews(set.tls, englishWords);
  expect(view?.title).toBe('TLS report of bigmail.example');
  expect(view?.period?.utc).toBe('2026-11-20 00:00:00 – 2026-11-20 23:59:59');
  const [policy] = view?.policies ?? [];
  expect(policy?.title).toBe('example.com (sts)');
  expect(policy?.facts.slice(0, 2).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'sessions that succeeded: 1,480',
    'sessions that failed: 23',
  ]);
  expect(policy?.failures[0]).toMatchObject({ label: 'certificate-expired', value: '23', tone: 'bad' });
});

test('what could not be read comes with its reason, the worst first', async () => {
  const whole = reportXml([recordXml(), recordXml({ count: 'many' })]);
  const { set } = await readAny(whole.slice(0, whole.lastIndexOf('<auth_results>')));
  const unread = [{ path: 'secret.xml', message: say`no regular file` }];
  const { problems, more } = problemsOf(set, [], unread, englishWords);
  expect(
    problems.map(
      ({ level, code, where, message }) => `${level} ${code} ${where}: ${message.replace(/ \(@.*/, '')}`,
    ),
  ).toEqual([
    'error  secret.xml: no regular file',
    'error REPORT040 file: "many" is no count of messages and counts as 0',
    'error REPORT026 file: the document breaks off inside of record',
    'warning REPORT027 file: a record is incomplete; what it says is kept',
  ]);
  expect(more).toBe(0);
});

test('problems beyond those that are shown are counted', async () => {
  const { set } = await readAny(
    reportXml([recordXml(), ...Array.from({ length: 1700 }, () => recordXml({ count: 'x' }))]),
  );
  const { problems, more } = problemsOf(set, [], [], englishWords);
  expect([problems.length, more]).toEqual([500, 1200]);
});

test('nothing was read', () => {
  expect(problemsOf(new ReportSet(), [], [], englishWords)).toEqual({ problems: [], more: 0 });
});
