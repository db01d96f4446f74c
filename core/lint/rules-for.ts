import type { Rule, SubjectKind } from './rule.js';
import { rules } from './rules/index.js';

const bySubject = new Map<SubjectKind, Rule[]>();
for (const rule of rules) {
  const others = bySubject.get(rule.subject);
  if (others === undefined) bySubject.set(rule.subject, [rule]);
  else others.push(rule);
}

/** The rules that look at this kind of subject, in the order of the catalogue. */
export function rulesFor(subject: SubjectKind): readonly Rule[] {
  return bySubject.get(subject) ?? [];
}
