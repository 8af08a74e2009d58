import { inputError } from "../src/errors/input-error.ts";
import { type Inputs, runMany } from "../src/many.ts";
import type { CallOptions } from "../src/options/call-options.ts";
import type { ManyOptions } from "../src/options/many-options.ts";
import { type SeenRequest, type StubAnswer, statistics } from "./stub-service.ts";

export type Input = { readonly ip: string };

export function addresses(count: number): Input[] {
  return Array.from({ length: count }, (_, index) => ({ ip: `10.0.0.${index}` }));
}

export function ipOf({ url }: SeenRequest): string {
  return new URL(url).pathname.split("/")[3] ?? "";
}

/** A service whose answer takes as many milliseconds as the last part of the address says, or as it is told. */
export function slow(latency?: number) {
  return (request: SeenRequest): StubAnswer => ({
    latency: latency ?? Number(ipOf(request).split(".")[3]),
    body: { ...statistics, ipAddress: ipOf(request) },
  });
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A source that counts what is read of it, and knows whether it was closed. */
export function source(inputs: readonly Input[]) {
  const state = { read: 0, closed: false };
  async function* generate(): AsyncGenerator<Input> {
    try {
      for (const input of inputs) {
        state.read += 1;
        yield input;
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, generate };
}

/** `many` of any call, whose results are as they come. */
export function runAll<Input, Value>(
  call: (input: Input, options: CallOptions) => Promise<Value>,
  inputs: Inputs<Input>,
  options: ManyOptions,
) {
  return runMany(call, inputs, options, (result) => result, inputError);
}
