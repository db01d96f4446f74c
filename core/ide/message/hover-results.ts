import { type MethodResult, readAuthenticationResults } from '../../message/authentication-results.js';
import { textOfOctets } from '../../text/utf8.js';
import { say } from '../../words/phrase.js';
import type { Described } from '../described.js';
import type { HoverReader } from '../hover-reader.js';
import { code, type Fact, page } from '../markdown.js';
import { methodMeaning, resultMeaning } from './result-meanings.js';

/** Comments and properties of a result that are shown. */
const most = 12;

/**
 * What the result at an offset of Authentication-Results means; on the name of the receiver, who says all that. The
 * results begin at `from`.
 */
export function describeResults(
  whole: string,
  from: number,
  at: number,
  reader: HoverReader,
): Described | undefined {
  const { authservId, isNone, results } = readAuthenticationResults(whole.slice(from));
  const offset = at - from;
  const result = results.find(({ span }) => offset >= span.start && offset <= span.end);
  if (result !== undefined) return moved(describeResult(result, reader), from);
  if (authservId === undefined || offset < authservId.span.start || offset > authservId.span.end)
    return undefined;
  const means = isNone
    ? say`This receiver says that it has checked nothing.`
    : say`The receiver that says so. Anybody can write such a field: believe only your own receiver, which removes those that come from outside.`;
  return moved(
    {
      span: authservId.span,
      markdown: page(reader.words, code(textOfOctets(authservId.value)), [means], []),
    },
    from,
  );
}

function describeResult(result: MethodResult, { words }: HoverReader): Described {
  const { method, result: outcome, reason, properties, comments, span } = result;
  const facts: readonly Fact[] = [
    [say`Reason`, reason && code(textOfOctets(reason.value))],
    ...properties.slice(0, most).map(({ type, property, value }): Fact => {
      return [code(type === '' ? property : `${type}.${property}`), code(textOfOctets(value.value))];
    }),
    ...comments.slice(0, most).map((comment): Fact => [say`Comment`, code(textOfOctets(comment.text))]),
  ];
  const heading = code(`${method.value}=${outcome.value}`);
  const means = [methodMeaning(method.value), resultMeaning(method.value, outcome.value)];
  return { span, markdown: page(words, heading, means, facts) };
}

function moved({ span, markdown }: Described, by: number): Described {
  return { span: { start: span.start + by, end: span.end + by }, markdown };
}
