/** The hooks of a test runner. Those of vitest, jest and, with `before` and `after` renamed, node:test fit. */
export interface TestHooks {
  beforeAll(hook: () => void): unknown;
  afterEach(hook: () => void): unknown;
  afterAll(hook: () => void): unknown;
}

/** The hooks that jest, or vitest with `globals: true`, puts into the global scope. */
export function globalHooks(): TestHooks | undefined {
  const { beforeAll, afterEach, afterAll } = globalThis as Partial<TestHooks>;
  return beforeAll && afterEach && afterAll && { beforeAll, afterEach, afterAll };
}
