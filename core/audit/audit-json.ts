import type { AnswerSource } from '../dns/answer.js';
import { textOfOctets } from '../text/utf8.js';
import type { Words } from '../words/words.js';
import type { FindingsOf } from './audit-tree.js';
import type { AuditPart, DomainAudit, KeyPart } from './domain-audit.js';
import { mailUseOf } from './mail-use.js';
import { missingFrom } from './missing.js';
import type { DomainPolicies, EffectivePolicy } from './policy-discovery.js';

/** An audit as the command line prints it in JSON: names with their final dots, lines counted from 1. */
export function auditJson(audit: DomainAudit, findingsOf: FindingsOf, words: Words) {
  const part = (one: AuditPart) => ({
    kind: one.kind,
    name: one.name,
    state: one.state,
    texts: one.texts.map(textOfOctets),
    ...placeOf(one.source),
    findings: findingsOf(one.name, one.kind).map(({ code, severity, message, source }) => ({
      ...{ code, severity, message: words.of(message) },
      ...placeOf(source),
    })),
  });
  const { sends, receives, isParked } = mailUseOf(audit);
  return {
    domain: audit.domain,
    standard: audit.standard,
    sendsMail: sends,
    receivesMail: receives,
    isParked,
    policy: policiesJson(audit.policies),
    spf: { ...part(audit.spf), ...costsOf(audit) },
    dkim: audit.keys.map((key) => ({ ...part(key), ...keyJson(key, words) })),
    selectorsAreAll: audit.areKeysAll,
    dmarc: part(audit.dmarc),
    mx: { ...part(audit.mx), isNull: audit.isNullMx, hosts: audit.hosts },
    mtaSts: part(audit.mtaSts),
    tlsRpt: part(audit.tlsRpt),
    bimi: part(audit.bimi),
    dane: audit.dane.map(part),
    missing: missingFrom(audit).map(({ kind, severity, why }) => ({ kind, severity, why: words.of(why) })),
  };
}

function placeOf(source: AnswerSource) {
  if (source.kind === 'zone') {
    return source.line === undefined ? { file: source.path } : { file: source.path, line: source.line };
  }
  return source.kind === 'server' ? { server: source.server } : {};
}

/** Infinity has no form in JSON: a loop counts as null, and says so. */
function costsOf({ spfGraph: graph }: DomainAudit) {
  if (graph === undefined) return {};
  const { count, isAtLeast } = graph.costs.costOf(graph.record);
  return {
    lookups: Number.isFinite(count) ? count : null,
    lookupsAreAtLeast: isAtLeast,
    isLoop: !Number.isFinite(count),
    voidLookups: graph.voids,
    voidLookupsAreAtLeast: graph.areVoidsAtLeast,
    octets: graph.octets,
  };
}

function keyJson({ selector, diagnosis }: KeyPart, words: Words) {
  if (diagnosis === undefined) return { selector };
  const { state, summary, key, fingerprint } = diagnosis;
  return {
    selector,
    key: {
      state,
      summary: words.of(summary),
      ...(key === undefined ? {} : { algorithm: key.algorithm }),
      ...(key?.algorithm === 'rsa' ? { bits: key.bits, exponent: key.exponent } : {}),
      ...(fingerprint === undefined ? {} : { sha256: fingerprint }),
      restrictions: diagnosis.restrictions.map((restriction) => words.of(restriction)),
    },
  };
}

function policiesJson({ domain, subdomains, missingSubdomains }: DomainPolicies) {
  return {
    organizationalDomain: domain.organizationalDomain ?? null,
    domain: policyJson(domain),
    subdomains: policyJson(subdomains),
    nonExistentSubdomains: policyJson(missingSubdomains),
  };
}

function policyJson({ policy, record, unknown, several }: EffectivePolicy) {
  return {
    applied: policy?.applied ?? null,
    ...(policy === undefined
      ? {}
      : { stated: policy.stated ?? null, tag: policy.tag, percent: policy.percent }),
    ...(record === undefined ? {} : { recordOf: record.domain, record: textOfOctets(record.text) }),
    ...(several === undefined ? {} : { severalRecordsAt: several }),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
}
