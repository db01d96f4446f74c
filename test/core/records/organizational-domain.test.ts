import { describe, expect, test } from 'vitest';
import type { Name } from '../../../core/dns/name.js';
import { isPublicSuffix, organizationalDomain } from '../../../core/records/organizational-domain.js';

describe('organizational domain', () => {
  test.each([
    ['example.com.', 'example.com.', false],
    ['a.b.Example.CO.UK.', 'Example.CO.UK.', false],
    ['co.uk.', 'co.uk.', true],
    ['com.', 'com.', true],
    ['.', '.', false],
    ['github.io.', 'github.io.', true],
    ['x.a.github.io.', 'a.github.io.', false],
    ['a.b.c.unlisted.', 'c.unlisted.', false],
    ['unlisted.', 'unlisted.', false],
    ['x.y.ck.', 'x.y.ck.', false],
    ['y.ck.', 'y.ck.', true],
    ['a.www.ck.', 'www.ck.', false],
    ['_dmarc.example.com.', 'example.com.', false],
    ['*.example.com.', 'example.com.', false],
    ['4.3.2.1.', '2.1.', false],
    // One label, whatever it looks like.
    ['a.b\\.com.', 'a.b\\.com.', false],
    ['a.xn--85x722f.xn--55qx5d.cn.', 'xn--85x722f.xn--55qx5d.cn.', false],
  ])('of %s is %s', (name, expected, isSuffix) => {
    expect(organizationalDomain(name as Name)).toBe(expected);
    expect(isPublicSuffix(name as Name)).toBe(isSuffix);
  });
});
