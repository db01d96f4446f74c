import { prepareMailBlock } from '../../core/ide/mail/mail-index.js';
import { prepareBlock } from '../../core/ide/names/block-index.js';
import type { Platform } from '../platform.js';
import type { ZoneSource } from './zone-source.js';

/** Milliseconds before the lists are made, and of work at a time. */
const pause = 300;
const slice = 10;

/** Blocks between two looks at the clock. */
const stride = 4;

export interface WarmUp {
  opened(uri: string): void;
  closed(uri: string): void;
}

/**
 * Lists the blocks of an opened zone while nobody asks, so that the first hover and the first lenses of a large zone do not
 * have to wait for it.
 */
export function warmUp(source: ZoneSource, platform: Pick<Platform, 'later' | 'milliseconds'>): WarmUp {
  const running = new Map<string, () => void>();
  const work = (uri: string, from: number): void => {
    running.delete(uri);
    const zone = source.zoneOf(uri);
    if (zone === undefined) return;
    const until = platform.milliseconds() + slice;
    for (let block = from; block < zone.blocks.length; block++) {
      if (block % stride === 0 && platform.milliseconds() >= until) {
        running.set(
          uri,
          platform.later(() => work(uri, block), 0),
        );
        return;
      }
      prepareBlock(zone, block);
      prepareMailBlock(zone, block);
    }
  };
  return {
    opened(uri) {
      if (!running.has(uri))
        running.set(
          uri,
          platform.later(() => work(uri, 0), pause),
        );
    },
    closed(uri) {
      running.get(uri)?.();
      running.delete(uri);
    },
  };
}
