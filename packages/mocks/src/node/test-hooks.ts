import { InvalidOptionError } from "../handler/option-checks.ts";

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

/** Throws `InvalidOptionError` where one of the three is missing: the server would never listen, or never tell what went wrong. */
export function requireHooks(hooks: TestHooks): void {
  const missing = (["beforeAll", "afterEach", "afterAll"] as const).find((name) => typeof hooks[name] !== "function");
  if (missing === undefined) return;
  throw new InvalidOptionError(
    `hooks.${missing} must be a function. Pass hooks: { beforeAll, afterEach, afterAll }, or false.`,
  );
}
