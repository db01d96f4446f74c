import { cite } from '../cite.js';
import { keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { base64Octets, fieldNames, mailDomain, selectorName } from './signature-values.js';

const from4870 = cite(4870, '3.3');

/** A signature of DomainKeys, the forerunner of DKIM (RFC 4870 s3.3). Historic. */
export const domainkeySignature = recordKind({
  id: 'domainkey-signature',
  title: 'DomainKeys signature (historic)',
  cite: from4870,
  home: 'header field DomainKey-Signature',
  tagNames: 'case-sensitive',
  tags: {
    a: {
      value: keyword({ 'rsa-sha1': 'RSA over SHA-1' }, { caseSensitive: true }),
      means: 'Algorithm.',
      cite: from4870,
      default: 'rsa-sha1',
    },
    b: {
      value: base64Octets,
      means: 'The signature, over what stands below this field.',
      cite: from4870,
      required: true,
    },
    c: {
      value: keyword({
        simple: 'every octet counts',
        nofws: 'white space does not count',
      }),
      means: 'How the message is brought into one form before it is hashed.',
      cite: from4870,
      required: true,
    },
    d: { value: mailDomain, means: 'The domain that signs.', cite: from4870, required: true },
    h: {
      value: fieldNames,
      means: 'The signed header fields.',
      cite: from4870,
      default: 'all fields below the signature',
    },
    q: {
      value: keyword({ dns: 'a TXT record at <selector>._domainkey.<domain>' }),
      means: 'How to get the key.',
      cite: from4870,
      default: 'dns',
    },
    s: {
      value: selectorName,
      means: 'Selector: which key of the domain.',
      cite: from4870,
      required: true,
    },
  },
});

export type DomainkeySignatureReading = RecordReading<typeof domainkeySignature>;
