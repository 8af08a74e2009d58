import { join } from "node:path";
import { run } from "../command.ts";
import { findProgram, nodeProgram } from "./installed-runtimes.ts";
import type { Runtime } from "./runtime.ts";
import { nodes, runtimes } from "./versions.ts";

/** The runtimes that are started as any program is. */
export function programRuntimes(folder: string): Runtime[] {
  return [
    ...nodes.map((version) => nodeRuntime(folder, version)),
    {
      name: `Bun ${runtimes.bun}`,
      async run({ project }) {
        const bun = await findProgram(join(folder, "node_modules/@oven/bun-*/bin/bun"), runtimes.bun);
        return await run(bun, ["run", "--no-install", "example.ts"], { cwd: project });
      },
    },
    {
      name: `Deno ${runtimes.deno}`,
      async run({ project }) {
        const deno = await findProgram(join(folder, "node_modules/@deno/*/deno"), runtimes.deno);
        // Of all permissions, only that to speak to this machine.
        const permissions = ["--no-remote", "--no-prompt", "--allow-net=127.0.0.1"];
        const env = { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1" };
        return await run(deno, ["run", ...permissions, "example.ts"], { cwd: project, env });
      },
    },
  ];
}

function nodeRuntime(folder: string, version: string): Runtime {
  return {
    name: `Node ${version}`,
    async run({ project }) {
      const node = await findProgram(nodeProgram(folder, version), version);
      return await run(node, ["out/example.js"], { cwd: project });
    },
  };
}
