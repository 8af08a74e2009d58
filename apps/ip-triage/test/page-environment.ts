import { builtinEnvironments, type Environment } from "vitest/runtime";

const native = ["fetch", "Request", "Response", "Headers", "AbortController", "AbortSignal", "FormData"] as const;

/** happy-dom's document with Node's own fetch: what answers requests here is MSW, which knows the latter. */
export default {
  name: "page",
  viteEnvironment: "client",
  async setup(global, options) {
    const kept = native.map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
    const happyDom = await builtinEnvironments["happy-dom"].setup(global, options);
    for (const [name, descriptor] of kept) if (descriptor) Object.defineProperty(global, name, descriptor);
    return happyDom;
  },
} satisfies Environment;
