import { describe, expect, test } from 'vitest';
import {
  type AuthenticationResults,
  type MethodResult,
  propertyOf,
  readAuthenticationResults,
} from '../../core/message/authentication-results.js';
import { readJsonCorpus } from '../corpora.js';

interface Case {
  readonly id: string;
  readonly value: string;
  readonly authserv_id?: string | null;
  readonly results?: readonly {
    readonly method: string;
    readonly result: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly must_fail?: boolean | null;
}

const cases = readJsonCorpus<{ readonly cases: readonly Case[] }>('authres/cases.json')?.cases ?? [];

/** What the suite calls a field, and where it stands. */
function fieldOf(result: MethodResult, name: string): string | undefined {
  switch (name) {
    case 'From':
      return propertyOf(result, 'smtp', 'mailfrom') ?? propertyOf(result, 'header', 'from');
    case 'Auth':
      return propertyOf(result, 'smtp', 'auth');
    case 'Identifier':
      return propertyOf(result, 'header', 'i');
    case 'Reason':
      return result.reason?.value;
    case 'HeaderKey':
      return result.properties.find(({ type }) => type === 'header')?.property;
    case 'HeaderValue':
      return result.properties.find(({ type }) => type === 'header')?.value.value;
    default:
      throw new Error(`the suite names a field ${name}`);
  }
}

describe.runIf(cases.length > 0)('Authentication-Results of other libraries', () => {
  test.each(cases.map((some) => [some.id, some] as const))('%s', (_, { value, authserv_id, ...expected }) => {
    const read: AuthenticationResults = readAuthenticationResults(value);
    if (typeof authserv_id === 'string') expect(read.authservId?.value ?? '').toBe(authserv_id);
    if (expected.must_fail !== undefined) expect(read.problems.length > 0).toBe(expected.must_fail === true);
    if (expected.results === undefined) return;
    const wanted = expected.results.map(({ method, result, fields }) => ({ method, result, fields }));
    expect(
      read.results.map((found, index) => ({
        method: found.method.value,
        result: found.result.value,
        fields: Object.fromEntries(
          Object.keys(wanted[index]?.fields ?? {}).map((name) => [name, fieldOf(found, name)]),
        ),
      })),
    ).toEqual(wanted);
  });
});
