import type { BoardView, BoardWords } from '../../../server/features/report-board-protocol';
import { element } from '../elements';

/** A period in UTC, and in the time of the reader. */
export function periodLine(period: NonNullable<BoardView['period']>, words: BoardWords): HTMLElement {
  const format = new Intl.DateTimeFormat(words.language, {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short', hourCycle: 'h23' },
  });
  const local = [period.begin, period.end]
    .map((seconds) => format.format(new Date(seconds * 1000)))
    .join(' – ');
  return element(
    'p',
    { class: 'period' },
    element('span', {}, `${words.period}: ${period.utc} ${words.utc}`),
    element('span', { class: 'detail' }, ` (${words.local}: ${local})`),
  );
}
