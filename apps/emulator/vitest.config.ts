import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: "test/postgres-server.ts",
    // An import reads in threads, and Node strips their types with a module of WebAssembly. Here, where no other thread holds that module, V8 (of Node
    // 24.21) crashes once in some thousand threads while it compiles the way out of it, so it does not. Published packages have no types to strip.
    execArgv: ["--wasm-wrapper-tiering-budget=2147483647"],
    // No test changes anything global, so files can share their modules.
    isolate: false,
  },
});
