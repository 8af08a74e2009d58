import type { Inputs } from "../many.ts";

/** The same inputs, of which it is told when the last has come, or when they break off. */
export function untilEnd<Input>(inputs: Inputs<Input>, onEnd: () => void): AsyncIterable<Input> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
      return {
        async next() {
          try {
            const { done, value } = await iterator.next();
            if (done) onEnd();
            // A sync iterable may hold promises.
            return done ? { done, value } : { done: false, value: await value };
          } catch (error) {
            onEnd();
            throw error;
          }
        },
        async return() {
          await iterator.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}
