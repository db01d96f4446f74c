import { collectSets } from '../../../../core/arc/sets.js';
import { FieldPicker } from '../../../../core/dkim/field-picker.js';
import { readSignature } from '../../../../core/dkim/signature.js';
import type { SignaturePlan } from '../../../../core/dkim/signature-plan.js';
import type { HeaderField } from '../../../../core/message/header-field.js';
import { readMessage } from '../../../../core/message/read-message.js';
import { domainkeySignature } from '../../../../core/records/domainkey-signature.js';
import { readRecord } from '../../../../core/tags/read-record.js';
import { readTagList } from '../../../../core/tags/tag-list.js';
import { promise, within } from '../promises.js';
import { kindsOf, octetsOf, type Target } from '../target.js';

const dkim =
  'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=s1; i=@sub.example.com;\r\n q=dns/txt; t=1700000000; x=1700000600; l=10; h=From:To:\r\n Subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;\r\n b=dGVz\r\n dA==\r\n';
const set = (i: number, cv: string): string =>
  `ARC-Seal: i=${i}; a=rsa-sha256; cv=${cv}; d=example.com; s=arc; t=1; b=AAAA\r\nARC-Message-Signature: i=${i}; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=arc; h=from; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\nARC-Authentication-Results: i=${i}; mx.example.com; spf=pass\r\n`;

/** Fields that sign a message: DKIM, DomainKeys, and the sets of ARC. */
export const signatures: Target = {
  name: 'signatures',
  seeds: [
    `${dkim}From: a@b\r\n\r\n`,
    `${set(2, 'pass')}${set(1, 'none')}${dkim}`,
    set(1, 'none'),
    'DomainKey-Signature: a=rsa-sha1; q=dns; c=nofws; s=s1; d=example.com; h=From:To; b=AAAA\r\n',
  ],
  words: [
    '; ',
    '=',
    ':',
    '/',
    '\r\n ',
    '\r\n',
    'i=',
    'b=',
    'bh=',
    'h=',
    'd=',
    's=',
    'cv=none',
    'cv=pass',
    'cv=fail',
    'l=',
    't=',
    'x=',
    'a=ed25519-sha256',
    'c=relaxed',
    'i=51',
    'z=From:a',
    'ARC-Seal: ',
    'ARC-Authentication-Results: ',
    'xn--a',
    '\xc3\xbc.example',
    '..',
    set(1, 'none'),
    dkim,
  ],
  check(input) {
    const { fields } = readMessage(octetsOf(input));
    const told: (string | undefined)[] = [];
    for (const field of fields) {
      const { fault, plan } = readSignature(field);
      if (fault) within(fault.span, field.span.end, 'a fault', field.span.start);
      checkPlan(field, plan);
      told.push(fault?.reason, String(plan !== undefined));
      readRecord(domainkeySignature, readTagList(field.value));
    }
    const sets = collectSets(new FieldPicker(fields));
    if (sets.kind === 'broken') {
      within(sets.fault.span, input.length, 'a fault of a set');
      told.push(`broken ${sets.fault.reason}`);
    } else if (sets.kind === 'sets') {
      promise(
        sets.sets.every(({ instance }, at) => instance === at + 1),
        'sets are in order',
      );
      for (const { signature, seal } of sets.sets) {
        checkPlan(signature.field, signature.plan);
        told.push(`seal ${seal.fault?.reason}`, `signature ${signature.fault?.reason}`);
      }
      told.push(`${sets.sets.length} sets`);
    }
    return kindsOf(told);
  },
};

function checkPlan({ valueSpan, value }: HeaderField, plan: SignaturePlan | undefined): void {
  if (plan === undefined) return;
  within(plan.left, valueSpan.end, 'what a signature leaves out', valueSpan.start);
  const at = plan.left.start - valueSpan.start;
  promise(
    value[at - 1] === '=' && [';', undefined].includes(value[plan.left.end - valueSpan.start]),
    'a signature leaves out its own value',
    value,
  );
}
