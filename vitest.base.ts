import { availableParallelism } from "node:os";
import type { ViteUserConfig } from "vitest/config";

const source = ["@defender-endpoint/source"];

/**
 * How long a test waits for what takes milliseconds, in milliseconds. All workspaces run at once, on whatever machine there is: a slow one is
 * no failure, and this only ends what hangs. Tests set no shorter limits of their own.
 */
export const patience = 120_000;
/** The same for a whole test. */
const patienceWithTests = 5 * patience;

/** What every workspace's vitest has in common: packages resolve to their TypeScript source, results go to reports/. */
export const base = {
  resolve: { conditions: [...source, "module", "node", "development|production"] },
  ssr: { resolve: { conditions: [...source, "module", "node", "development|production"] } },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["**/node_modules/**", "dist/**"],
    testTimeout: patienceWithTests,
    hookTimeout: patienceWithTests,
    // On two cores vitest takes one worker. Two are done sooner, since much of the time a test waits for a process, a server or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    expect: { poll: { timeout: patience } },
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
  },
} satisfies ViteUserConfig;
