import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

describe('explain', () => {
  test('a rule: what, why, what to do, examples, where it is written down', () => {
    const { status, out } = runCli(['explain', 'DMARC010']);
    expect(status).toBe(0);
    expect(out).toMatch(/^DMARC010: policy-invalid\nSeverity: error · Defined in RFC 9989 s4\.10\.1\n/);
    expect(out).toContain('What to do. Write p=none');
    expect(out).toMatch(/ {4}_dmarc TXT "v=DMARC1; p=[^\n]*\n {4}; +\^+\n/);
    expect(out).toContain('"dnsMailAuth.rules": { "DMARC010": "off" }');
  });

  test('a tag, whatever the case', () => {
    const { status, out } = runCli(['explain', 'DMARC.p']);
    expect(status).toBe(0);
    expect(out).toMatch(/^p · DMARC policy record\nSyntax: none \| quarantine \| reject · Default: none/);
    expect(out).toContain('- reject Refuse failing mail\n');
  });

  test('a record, several at once', () => {
    const { status, out } = runCli(['explain', 'bimi', 'spf.include']);
    expect(status).toBe(0);
    expect(out).toContain(
      'BIMI assertion record\nStands at: <selector>._bimi.<domain> · Defined in BIMI draft',
    );
    expect(out).toContain('include · SPF mechanism');
  });

  test('in Japanese', () => {
    const { out } = runCli(['explain', 'STS001', '--language', 'ja']);
    expect(out).toContain('送信側');
    expect(out).not.toMatch(/Severity|What to do|The rule finds/);
  });

  test('without a name lists all', () => {
    const { status, out } = runCli(['explain']);
    expect(status).toBe(0);
    expect(out).toContain('  DMARC010');
    expect(out).toMatch(/ {2}dmarc {2,}v p sp np adkim/);
  });

  test.each([
    ['DMARC1O', 'was "DMARC010" meant?'],
    ['dmarc.ruaa', 'was "dmarc.rua" meant?'],
    ['nothing like it', 'explain alone lists all that is'],
    ['a\u001b[31mb', 'there is nothing about'],
  ])('says in one line that there is nothing about %j', (name, way) => {
    const { status, out, error } = runCli(['explain', name]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toContain(way);
    expect(error).not.toContain('\u001b');
  });
});
