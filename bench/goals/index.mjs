// Every goal, in the order of the table. A goal has an id, a title of one sentence, and `run(context)`, which returns rows.

import { d2 } from './dns-resolver.mjs';
import { e9 } from './editor-answers.mjs';
import { e8 } from './editor-requests.mjs';
import { e6, e7 } from './editor-start.mjs';
import { e1, e2, e3, e4 } from './editor-typing.mjs';
import { e5 } from './editor-worst.mjs';
import { m1, m2, m3, m4, m5, m6 } from './mail.mjs';
import { r1, r2, r3, r4, r5 } from './reports.mjs';
import { z1, z2, z3, z4, z6 } from './zone-check.mjs';
import { z5, z7 } from './zone-core.mjs';

export const goals = [
  z1,
  z2,
  z3,
  z4,
  z5,
  z6,
  z7,
  e1,
  e2,
  e3,
  e4,
  e5,
  e6,
  e7,
  e8,
  e9,
  m1,
  m2,
  m3,
  m4,
  m5,
  m6,
  r1,
  r2,
  r3,
  r4,
  r5,
  d2,
];
