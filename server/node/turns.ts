import type { MessageStrategy } from 'vscode-languageserver/node';

/** Turns of the event loop that work waits at most, so that a client that never stops asking is judged all the same. */
const mostTurns = 200;

/**
 * Lets the messages of a client go before work of our own. Of those that wait the connection handles one in a turn of the
 * event loop: work that took its share of every turn would keep each of them waiting for all those before it.
 */
export class Turns implements MessageStrategy {
  #handled = 0;

  handleMessage(...[message, next]: Parameters<MessageStrategy['handleMessage']>): ReturnType<typeof next> {
    this.#handled++;
    return next(message);
  }

  /** Calls `work` after a whole turn in which no message came. Returns how to call it off. */
  later(work: () => void): () => void {
    let seen = -1;
    let turns = 0;
    const look = (): void => {
      turns++;
      if (this.#handled === seen || turns > mostTurns) work();
      else {
        seen = this.#handled;
        immediate = setImmediate(look);
      }
    };
    let immediate = setImmediate(look);
    return () => clearImmediate(immediate);
  }
}
