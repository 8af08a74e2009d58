/** A generator that is made when it is first asked for something. Whoever leaves it does not wait for what comes next. */
export function lazyGenerator<T>(
  make: () => Promise<AsyncGenerator<T, void, undefined>>,
): AsyncGenerator<T, void, undefined> {
  let made: Promise<AsyncGenerator<T, void, undefined>> | undefined;

  function get(): Promise<AsyncGenerator<T, void, undefined>> {
    made ??= make();
    return made;
  }

  async function* each() {
    yield* await get();
  }

  return Object.assign(each(), {
    return: async () => (await get()).return(),
    throw: async (error: unknown) => (await get()).throw(error),
  });
}
