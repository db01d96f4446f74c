import { cite } from '../cite.js';
import { keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import { base64Octets, fieldNames, mailDomain, selectorName } from './signature-values.js';

const from4870 = cite(4870, '3.3');

/** A signature of DomainKeys, the forerunner of DKIM (RFC 4870 s3.3). Historic. */
export const domainkeySignature = recordKind({
  id: 'domainkey-signature',
  title: say`DomainKeys signature (historic)`,
  cite: from4870,
  home: 'header field DomainKey-Signature',
  tagNames: 'case-sensitive',
  tags: {
    a: {
      value: keyword({ 'rsa-sha1': say`RSA over SHA-1` }, { caseSensitive: true }),
      means: say`Algorithm.`,
      cite: from4870,
      default: 'rsa-sha1',
    },
    b: {
      value: base64Octets,
      means: say`The signature, over what stands below this field.`,
      cite: from4870,
      required: true,
    },
    c: {
      value: keyword({
        simple: say`every octet counts`,
        nofws: say`white space does not count`,
      }),
      means: say`How the message is brought into one form before it is hashed.`,
      cite: from4870,
      required: true,
    },
    d: { value: mailDomain, means: say`The domain that signs.`, cite: from4870, required: true },
    h: {
      value: fieldNames,
      means: say`The signed header fields.`,
      cite: from4870,
      default: 'all fields below the signature',
    },
    q: {
      value: keyword({ dns: say`a TXT record at <selector>._domainkey.<domain>` }),
      means: say`How to get the key.`,
      cite: from4870,
      default: 'dns',
    },
    s: {
      value: selectorName,
      means: say`Selector: which key of the domain.`,
      cite: from4870,
      required: true,
    },
  },
});

export type DomainkeySignatureReading = RecordReading<typeof domainkeySignature>;
