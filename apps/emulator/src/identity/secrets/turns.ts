/** Too many of this name wait already. */
export class TurnsFullError extends Error {
  readonly kind = "turns-full";

  constructor() {
    super("Too many wait for their turn. Try again later.");
    this.name = "TurnsFullError";
  }
}

interface Name {
  isBusy: boolean;
  readonly waiting: (() => void)[];
}

export interface Turns {
  /** Does the work when its turn has come. Throws TurnsFullError at once if too many of this name wait. */
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/**
 * At most `atOnce` works are under way, and one of each name. Names take turns: a name of which many wait is no worse for the others than one
 * of which one waits. Of one name at most `waiting` wait.
 */
export function createTurns(atOnce: number, waiting: number): Turns {
  // Those of which something is under way or waits. Whoever had a turn goes to the end.
  const names = new Map<string, Name>();
  let underWay = 0;

  function startNext(): void {
    for (const name of names.values()) {
      if (underWay === atOnce) return;
      const start = name.isBusy ? undefined : name.waiting.shift();
      if (start === undefined) continue;
      name.isBusy = true;
      underWay += 1;
      start();
    }
  }

  return {
    async take(text, work) {
      const name = names.get(text) ?? { isBusy: false, waiting: [] };
      if (name.waiting.length === waiting) throw new TurnsFullError();
      names.set(text, name);
      await new Promise<void>((resolve) => {
        name.waiting.push(resolve);
        startNext();
      });
      try {
        return await work();
      } finally {
        name.isBusy = false;
        underWay -= 1;
        names.delete(text);
        if (name.waiting.length > 0) names.set(text, name);
        startNext();
      }
    },
  };
}
