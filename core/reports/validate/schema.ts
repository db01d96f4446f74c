import { nodeOf } from '../aggregate/nodes.js';
import type { ReportSchema } from '../aggregate/report.js';
import type { ValueKind } from '../aggregate/results.js';

/** How often a child may stand: exactly one, at most one, at least one, any number. */
type Often = '1' | '?' | '+' | '*';

/** What an element consists of. `sequence`: in this order. */
export interface Content {
  readonly order: 'sequence' | 'any';
  /** By node, in the order of the schema. */
  readonly children: ReadonlyMap<number, Often>;
}

function content(order: Content['order'], children: Readonly<Record<string, Often>>): Content {
  return { order, children: new Map(Object.entries(children).map(([path, often]) => [nodeOf(path), often])) };
}

const period = content('any', { begin: '1', end: '1' });
const row = content('any', { source_ip: '1', count: '1', policy_evaluated: '1' });
const evaluated = content('sequence', {
  disposition: '1',
  'policy_evaluated/dkim': '1',
  'policy_evaluated/spf': '1',
  reason: '*',
});
const reason = content('any', { type: '1', comment: '?' });
const record = content('sequence', { row: '1', identifiers: '1', auth_results: '1' });

/** What each element consists of, by its path (RFC 7489 App. C, RFC 9990 App. A). Leaves are not in it. */
const contents: Readonly<Record<ReportSchema, Readonly<Record<string, Content>>>> = {
  rfc7489: {
    feedback: content('sequence', { version: '1', report_metadata: '1', policy_published: '1', record: '+' }),
    report_metadata: content('sequence', {
      org_name: '1',
      email: '1',
      extra_contact_info: '?',
      report_id: '1',
      date_range: '1',
      error: '*',
    }),
    date_range: period,
    policy_published: content('any', {
      'policy_published/domain': '1',
      adkim: '?',
      aspf: '?',
      p: '1',
      sp: '1',
      pct: '1',
      fo: '1',
    }),
    record,
    row,
    policy_evaluated: evaluated,
    reason,
    identifiers: content('any', { envelope_to: '?', envelope_from: '1', header_from: '1' }),
    auth_results: content('sequence', { 'auth_results/dkim': '*', 'auth_results/spf': '+' }),
    'auth_results/dkim': content('any', {
      'auth_results/dkim/domain': '1',
      selector: '?',
      'auth_results/dkim/result': '1',
      'auth_results/dkim/human_result': '?',
    }),
    'auth_results/spf': content('any', {
      'auth_results/spf/domain': '1',
      scope: '1',
      'auth_results/spf/result': '1',
    }),
  },
  rfc9990: {
    feedback: content('sequence', {
      version: '?',
      report_metadata: '1',
      policy_published: '1',
      extension: '?',
      record: '+',
    }),
    report_metadata: content('any', {
      org_name: '1',
      email: '1',
      extra_contact_info: '?',
      report_id: '1',
      date_range: '1',
      error: '*',
      generator: '?',
    }),
    date_range: period,
    policy_published: content('any', {
      'policy_published/domain': '1',
      adkim: '?',
      aspf: '?',
      p: '1',
      sp: '?',
      np: '?',
      fo: '?',
      testing: '?',
      discovery_method: '?',
    }),
    record,
    row,
    policy_evaluated: evaluated,
    reason,
    identifiers: content('any', { envelope_to: '?', envelope_from: '?', header_from: '1' }),
    auth_results: content('any', { 'auth_results/dkim': '*', 'auth_results/spf': '?' }),
    'auth_results/dkim': content('any', {
      'auth_results/dkim/domain': '1',
      selector: '1',
      'auth_results/dkim/result': '1',
      'auth_results/dkim/human_result': '?',
    }),
    'auth_results/spf': content('any', {
      'auth_results/spf/domain': '1',
      scope: '?',
      'auth_results/spf/result': '1',
      'auth_results/spf/human_result': '?',
    }),
  },
};

/** What the element at a node consists of; undefined for leaves and elements whose content is free. */
export function contentOf(schema: ReportSchema): ReadonlyMap<number, Content> {
  return new Map(Object.entries(contents[schema]).map(([path, of]) => [nodeOf(path), of]));
}

/** The words that a leaf may hold, by its path. */
export const kindsOfValues: ReadonlyMap<number, ValueKind> = new Map(
  (
    [
      ['disposition', 'disposition'],
      ['policy_evaluated/dkim', 'evaluated'],
      ['policy_evaluated/spf', 'evaluated'],
      ['auth_results/dkim/result', 'dkim'],
      ['auth_results/spf/result', 'spf'],
      ['scope', 'scope'],
      ['type', 'reason'],
      ['p', 'policy'],
      ['sp', 'policy'],
      ['np', 'policy'],
      ['adkim', 'alignment'],
      ['aspf', 'alignment'],
      ['testing', 'testing'],
      ['discovery_method', 'discovery'],
    ] as const
  ).map(([path, kind]) => [nodeOf(path), kind]),
);
