/** Content of which the first bytes, `length` or all if there are fewer, have been looked at. They are still to be read. */
export interface Headed {
  readonly head: Buffer;
  readonly content: AsyncIterable<Uint8Array>;
}

export async function headOf(content: AsyncIterable<Uint8Array>, length: number): Promise<Headed> {
  const chunks = content[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let found = 0;
  let failure: { readonly error: unknown } | undefined;
  while (found < length && failure === undefined) {
    try {
      const next = await chunks.next();
      if (next.done) break;
      parts.push(next.value);
      found += next.value.length;
    } catch (error) {
      // What came before is to be read first.
      failure = { error };
    }
  }
  return { head: Buffer.concat(parts).subarray(0, length), content: followedBy(parts, chunks, failure) };
}

async function* followedBy(
  parts: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  failure: { readonly error: unknown } | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* parts;
    if (failure !== undefined) throw failure.error;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    // Closes the file if the reader gives up half-way.
    await rest.return?.();
  }
}
