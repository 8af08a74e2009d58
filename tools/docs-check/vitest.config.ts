import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";
import { writeBlocks } from "./src/write-blocks.ts";

// Here and not in a global setup: vitest looks for tests before that.
writeBlocks();

export default defineConfig({
  ...base,
  test: { ...base.test, exclude: [...base.test.exclude, ".front-ends/**"] },
});
