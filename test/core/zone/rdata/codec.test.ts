import { describe, expect, it } from 'vitest';
import { say } from '../../../../core/words/phrase.js';
import { english } from '../../../../core/words/words.js';
import { fieldsOf, printRdata } from '../../../../core/zone/rdata/codec.js';
import { findRrType, type RrType, rrTypeByNumber } from '../../../../core/zone/rdata/types.js';
import { hexOf, octetsOf, readDataOf, readLine } from './read-line.js';

describe('reading', () => {
  it('passes over parentheses, comments and line ends', () => {
    expect(hexOf(readLine('MX ( 10 ; the first\n\tmail ; the host\n )').wire ?? '')).toBe(
      '000a046d61696c076578616d706c6503636f6d00',
    );
  });

  it('marks all that is too much, with its quotes', () => {
    expect(readLine('A 192.0.2.1 one "two"; three').written).toEqual(['extra-text [one "two"]']);
  });

  it('marks all of what has to be taken together', () => {
    expect(readLine('TLSA 3 1 1 ab cd ; odd\n').written).toEqual([]);
    expect(readLine('TLSA 3 1 1 ab c').written).toEqual(['bad-field certificate association [ab c]']);
  });

  it('says what it expects instead', () => {
    const expected = (line: string): unknown => {
      const [problem] = readLine(line).problems;
      return problem?.kind === 'bad-field' ? { ...problem, expected: english(problem.expected) } : problem;
    };
    expect(expected('MX x mail')).toMatchObject({ expected: 'a number from 0 to 65535', text: 'x' });
    expect(expected('DS 1 8 2 00')).toMatchObject({ expected: '64 hex digits' });
    expect(expected('LOC 1 2 x N 1 E 0')).toMatchObject({ expected: 'seconds from 0 to 59.999, or N or S' });
    expect(expected('SVCB 1 . port=x')).toMatchObject({ expected: 'port= and a port from 0 to 65535' });
    expect(expected('SVCB 1 . mandatory=alpn')).toMatchObject({ expected: 'alpn beside mandatory' });
  });

  it('takes meta types and unknown ones in the generic form only', () => {
    for (const name of ['OPT', 'TYPE200', 'TYPE65280']) {
      const type = findRrType(name) as RrType;
      expect(readDataOf(type, '\\# 2 0102').wire).toBe('\x01\x02');
      expect(readDataOf(type, 'text').written).toEqual(['bad-field data [text]']);
    }
  });
});

describe('printing', () => {
  it('uses the generic form for octets that are no such data', () => {
    expect(printRdata(rrTypeByNumber(1), '\x01\x02')).toBe('\\# 2 0102');
    expect(printRdata(rrTypeByNumber(15), '')).toBe('\\# 0');
  });

  it('splits long hex and base64 into words as named-compilezone does', () => {
    expect(printRdata(rrTypeByNumber(65_280), 'x'.repeat(30))).toBe(`\\# 30 ${'78'.repeat(28)} 7878`);
    expect(printRdata(rrTypeByNumber(61), '\0'.repeat(45))).toBe(`${'A'.repeat(56)} AAAA`);
  });
});

describe('the fields of a record', () => {
  const fields = (line: string): string[] => {
    const { type, wire = '' } = readLine(line);
    return fieldsOf(type, wire).map(({ name, value }) => `${english(name)}: ${value}`);
  };

  it('have the names of the table', () => {
    expect(fields('MX 10 mail')).toEqual(['preference: 10', 'exchange: mail.example.com.']);
    expect(fields('CAA 0 issue "ca.example"')).toEqual(['flags: 0', 'tag: issue', 'value: "ca.example"']);
  });

  it('stand in the order of the master file, not of the wire', () => {
    expect(fields('HIP 2 20 AAAA rvs.')).toEqual([
      'algorithm: 2',
      'host identity tag: 20',
      'public key: AAAA',
      'rendezvous servers: rvs.',
    ]);
    expect(hexOf(readLine('HIP 2 20 AAAA rvs.').wire ?? '')).toBe('01020003200000000372767300');
    expect(hexOf(readLine('AMTRELAY 16 1 1 192.0.2.1').wire ?? '')).toBe('1081c0000201');
  });

  it('leave out what the record leaves out', () => {
    expect(fields('ISDN 1')).toEqual(['address: "1"']);
    expect(fields('SVCB 0 svc.')).toEqual(['priority: 0', 'target: svc.']);
  });

  it('are the octets where nothing else fits', () => {
    expect(fieldsOf(rrTypeByNumber(1), octetsOf('01'))).toEqual([{ name: say`data`, value: '\\# 1 01' }]);
  });
});
