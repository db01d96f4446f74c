import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { withoutPiece } from '../shared/tag-edits.js';
import { ed25519 } from './sample-keys.js';

interface Data {
  readonly value: string;
  readonly matchesNobody: boolean;
}

export const granularityRetired = rule<'dkim-key', Data>({
  code: 'DKIM014',
  name: 'granularity-retired',
  severity: 'warning',
  subject: 'dkim-key',
  cite: cite(4870, '3.2.3'),
  message: ({ value, matchesNobody }) => {
    if (matchesNobody) {
      return say`An empty g without v=DKIM1: to old DKIM verifiers the key is good for nobody, while those of today ignore it`;
    }
    if (value === '')
      return say`An empty g: verifiers of today ignore it, while to old ones the key is good for nobody`;
    return value === '*'
      ? say`"g=*" comes from DomainKeys and has no effect: verifiers ignore it`
      : say`"g=${shown(value)}" comes from DomainKeys: verifiers ignore it, so the key is good for every address`;
  },
  why: say`g limited a key to some addresses in DomainKeys (RFC 4870 s3.2.3) and in the first DKIM (RFC 4871). RFC 6376 dropped it in 2011. An empty g allowed every address in the one and none in the other.`,
  advice: say`Remove the tag.`,
  marks: 'deprecated',
  when: dkimTrait.g,
  *check({ facts, key, text }) {
    const g = key.tagOf('g');
    if (g === undefined || facts === undefined) return;
    const { value } = g.value;
    const matchesNobody = value === '' && key.tagOf('v') === undefined;
    const replacements = [withoutPiece(text.octets, g.span)];
    yield {
      span: g.span,
      data: { value, matchesNobody },
      severity: matchesNobody ? 'error' : 'warning',
      fixes: [{ title: say`Remove "g"`, isSafe: value === '*', replacements }],
    };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; «g=*»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "«g=»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "k=ed25519; n=g=3D; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}; «g=al" "ice»;"` },
  ],
});
