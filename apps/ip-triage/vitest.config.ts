import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

const { include: _, ...common } = base.test;

export default defineConfig({
  ...base,
  test: {
    ...common,
    // A file that waits for its browser leaves a core to the next one.
    maxWorkers: 2,
    // How long what is waited for may take, which it never does on a machine that is not busy.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "page",
          include: ["src/page/**/*.test.tsx"],
          environment: "./test/page-environment.ts",
          setupFiles: ["./test/page-setup.ts"],
        },
      },
      // What renders nothing needs no document, which takes its time to be made.
      { extends: true, test: { name: "logic", include: ["src/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/**/*.test.ts"],
          globalSetup: ["./test/build-page.ts", "./test/browser-server.ts"],
        },
      },
    ],
  },
});
