import type { ViteUserConfig } from "vitest/config";

const source = ["@defender-endpoint/source"];

/** What every workspace's vitest has in common: packages resolve to their TypeScript source, results go to reports/. */
export const base = {
  resolve: { conditions: [...source, "module", "node", "development|production"] },
  ssr: { resolve: { conditions: [...source, "module", "node", "development|production"] } },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["**/node_modules/**", "dist/**"],
    // All workspaces run at once, on whatever machine there is: a slow one is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
  },
} satisfies ViteUserConfig;
