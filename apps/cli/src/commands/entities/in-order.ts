import type { InputResult } from "@defender-endpoint/client";

/** Results in the order of their inputs, of which `order` has those that were read. */
export async function* inOrder<Input, Value>(
  results: AsyncIterable<InputResult<Input, Value>>,
  order: Input[],
): AsyncGenerator<InputResult<Input, Value>> {
  const ready = new Map<Input, InputResult<Input, Value>>();
  for await (const result of results) {
    ready.set(result.input, result);
    for (let next = first(); next !== undefined; next = first()) {
      order.shift();
      ready.delete(next.input);
      yield next;
    }
  }

  function first(): InputResult<Input, Value> | undefined {
    const [input] = order;
    return input === undefined ? undefined : ready.get(input);
  }
}
