import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { base } from "../../vitest.base.ts";

const msw2 = (path: string) => fileURLToPath(import.meta.resolve(`msw2${path}`));
const { include, exclude, reporters, ...timeouts } = base.test;
const inBrowser = "test/worker.test.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The major of msw that a test runs on. */
    mswMajor: string;
  }
}

/** The whole suite runs twice, on each major of msw that the peer range promises. What runs in a browser sees to that itself. */
export default defineConfig({
  ...base,
  test: {
    reporters,
    projects: [suiteOn("2"), suiteOn("3"), { ...base, test: { ...timeouts, include: [inBrowser], name: "browser" } }],
  },
});

/** A suite whose msw is of this major. */
export function suiteOn(major: string): TestProjectInlineConfiguration {
  const test = {
    ...timeouts,
    include,
    exclude: [...exclude, inBrowser],
    name: `msw ${major}`,
    provide: { mswMajor: major },
  };
  if (major !== "2") return { ...base, test };
  const alias = [
    { find: /^msw$/, replacement: msw2("") },
    { find: /^msw\/node$/, replacement: msw2("/node") },
  ];
  return { ...base, resolve: { ...base.resolve, alias }, test };
}
