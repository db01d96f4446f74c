import { say } from '../../words/phrase.js';
import type { ComparedClaim } from '../compare/claim.js';
import type { ExplainedPart } from '../explain/explanation.js';
import type { CheckedMessage } from '../verify-message.js';
import { claimPhrase } from '../words/claim-words.js';
import { inert } from './inert.js';
import type { Page } from './page.js';
import type { ViewNode } from './verdict-view.js';

/** Explanations and claims that are shown, of each kind. */
const most = 50;

/** Nodes with what explains the failures of each part put below them. */
export function withExplanations(
  nodes: readonly ViewNode[],
  { explanations }: CheckedMessage,
  page: Page,
): readonly ViewNode[] {
  const below = (part: ExplainedPart, signature?: number): readonly ViewNode[] =>
    explanations
      .filter((one) => one.part === part && one.signature === signature)
      .slice(0, most)
      .map(({ kind, message, spans }, at) => ({
        id: `${part}/${signature ?? ''}/${kind}/${at}`,
        label: inert(page.words.of(message)),
        ...{ state: 'none', result: '', detail: '', children: [] },
        ...(spans[0] === undefined ? {} : { place: page.placeOf(spans[0]) }),
      }));
  return nodes.map((node) => {
    switch (node.id) {
      case 'dmarc':
        return { ...node, children: [...node.children, ...below('dmarc'), ...below('message')] };
      case 'spf':
        return { ...node, children: [...node.children, ...below('spf')] };
      case 'dkim':
        return {
          ...node,
          children: [
            ...node.children.map((child, at) => ({
              ...child,
              children: [...child.children, ...below('dkim', at)],
            })),
            ...below('dkim'),
          ],
        };
      default:
        return node;
    }
  });
}

/** What others say in the message about its checks, beside what was found here; undefined where nobody does. */
export function claimsNode({ claims }: CheckedMessage, page: Page): ViewNode | undefined {
  if (claims.length === 0) return undefined;
  const children = claims.slice(0, most).map((claim, at) => claimNode(claim, page, at));
  const differing = claims.filter(({ agreement }) => agreement === 'differs').length;
  const { words } = page;
  return {
    ...{ id: 'claims', label: words.of(say`What the message says about itself`), result: '', children },
    state: differing > 0 ? 'warning' : 'none',
    detail: words.of(
      differing === 0
        ? say`Nothing of it contradicts what was found here.`
        : say`Results that contradict what was found here: ${differing}`,
    ),
  };
}

function claimNode(claim: ComparedClaim, page: Page, at: number): ViewNode {
  const { mechanism, agreement, field, span } = claim;
  return {
    ...{ id: `claims/${at}`, label: inert(field.name), result: '', children: [] },
    state: agreement === 'same' ? 'pass' : agreement === 'differs' ? 'warning' : 'none',
    detail: inert(`${mechanism.toUpperCase()}: ${page.words.of(claimPhrase(claim))}`),
    place: page.placeOf(span),
  };
}
