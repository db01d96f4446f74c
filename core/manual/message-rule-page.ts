import type { MessageExample, MessageRule } from '../lint/message/message-rule.js';
import { say, verbatim } from '../words/phrase.js';
import { exampleLines } from './example-lines.js';
import { type Block, citation, type Page, type Style } from './page.js';

/** What there is to know about a rule about messages. */
export function messageRulePage(rule: MessageRule, style: Style): Page {
  const { code, name, severity, cite, why, advice, examples } = rule;
  return {
    id: code,
    title: verbatim(`${code}: ${name}`),
    summary: name,
    facts: [say`Severity: ${severity}`, say`Defined in ${citation(cite, style)}`],
    blocks: [
      { kind: 'paragraph', text: why },
      { kind: 'lead', label: say`What to do.`, text: advice },
      ...examples.flatMap(exampleBlocks),
      {
        kind: 'paragraph',
        text: say`The rule is about messages: ${style.code('verify')} tells what it finds.`,
      },
    ],
  };
}

function exampleBlocks({ bad, good }: MessageExample): Block[] {
  const lines = (text: string): Block => ({
    kind: 'lines',
    lines: exampleLines(text.trimEnd(), ''),
    language: 'eml',
  });
  const found: Block[] = [{ kind: 'paragraph', text: say`The rule finds:` }, lines(bad)];
  return good === undefined
    ? found
    : [...found, { kind: 'paragraph', text: say`Without the finding:` }, lines(good)];
}
