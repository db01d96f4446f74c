import { cite } from '../cite.js';
import { anyText, keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';

/** What a domain said about its mail under DomainKeys, the forerunner of DKIM (RFC 4870 s3.6). Historic. */
export const domainKeysPolicy = recordKind({
  id: 'domainkeys-policy',
  title: say`DomainKeys policy record (historic)`,
  cite: cite(4870, '3.6'),
  home: '_domainkey.<domain>',
  tagNames: 'case-sensitive',
  tags: {
    o: {
      value: keyword({ '~': say`some mail is signed`, '-': say`all mail is signed` }),
      means: say`Outbound signing policy.`,
      cite: cite(4870, '3.6'),
      default: '~',
    },
    t: {
      value: keyword({ y: say`testing: unsigned mail is not to be treated differently` }),
      means: say`Whether the domain only tests DomainKeys.`,
      cite: cite(4870, '3.6'),
    },
    r: {
      value: anyText(say`an address`),
      means: say`Where people may report mail that is wrongly refused.`,
      cite: cite(4870, '3.6'),
    },
    n: {
      value: anyText(say`text`),
      means: say`A note for people who read the record.`,
      cite: cite(4870, '3.6'),
    },
  },
});

export type DomainKeysPolicyReading = RecordReading<typeof domainKeysPolicy>;
