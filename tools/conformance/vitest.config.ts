import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  // Files would start the emulator, the compiler and the validators' generator at once, beside all other workspaces.
  test: { ...base.test, fileParallelism: false, isolate: false },
});
