import { expect, test } from 'vitest';
import { withoutEnd } from '../../../core/text/without-end.js';

test.each([
  ['', '.', ''],
  ['a', '', 'a'],
  ['a.b..', '.', 'a.b'],
  ['192.0.2.1].', '].', '192.0.2.1'],
  ['...', '.', ''],
])('%j without %j at its end is %j', (text, chars, rest) => expect(withoutEnd(text, chars)).toBe(rest));
