import type { InputResult } from "@defender-endpoint/client";

/** Results in the order of their inputs, of which `order` has those that were read. Of some the answer is `known`, so that no result comes. */
export async function* inOrder<Input, Value>(
  results: AsyncIterable<InputResult<Input, Value>>,
  order: Input[],
  known: (input: Input) => Value | undefined,
): AsyncGenerator<InputResult<Input, Value>> {
  const ready = new Map<Input, InputResult<Input, Value>>();
  for await (const result of results) {
    ready.set(result.input, result);
    yield* fromTheFirst();
  }
  yield* fromTheFirst();

  function* fromTheFirst(): Generator<InputResult<Input, Value>> {
    for (let next = first(); next !== undefined; next = first()) {
      order.shift();
      ready.delete(next.input);
      yield next;
    }
  }

  function first(): InputResult<Input, Value> | undefined {
    const [input] = order;
    if (input === undefined) return undefined;
    const value = known(input);
    return value === undefined ? ready.get(input) : { input, ok: true, value };
  }
}
