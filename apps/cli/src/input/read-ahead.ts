export interface ReadAhead<Item> extends AsyncIterable<Item> {
  /** How many items were read so far. */
  readonly count: number;
  /** Whether these are all. */
  readonly complete: boolean;
  /** Ends the iteration at once, also where it waits for an item that never comes. */
  stop(): void;
}

/** Reads everything as fast as it comes, so that its number is known long before the last item is taken. */
export function readAhead<Item>(items: AsyncGenerator<Item>): ReadAhead<Item> {
  const waiting: Item[] = [];
  let [count, complete, stopped] = [0, false, false];
  let failure: { readonly error: unknown } | undefined;
  let wake = () => {};

  async function read(): Promise<void> {
    try {
      for await (const item of items) {
        if (stopped) return;
        count += 1;
        waiting.push(item);
        wake();
      }
      complete = true;
    } catch (error) {
      failure = { error };
    }
    wake();
  }

  async function* iterate(): AsyncGenerator<Item> {
    while (!stopped) {
      const item = waiting.shift();
      if (item !== undefined) yield item;
      else if (failure) throw failure.error;
      else if (complete) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  void read();
  return {
    [Symbol.asyncIterator]: iterate,
    get count() {
      return count;
    },
    get complete() {
      return complete;
    },
    stop() {
      stopped = true;
      wake();
    },
  };
}
