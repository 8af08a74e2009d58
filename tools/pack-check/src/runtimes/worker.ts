import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readmeExample } from "../consumer-project.ts";
import { bundle } from "./bundle.ts";
import { findProgram } from "./installed-runtimes.ts";
import { messageOf, type Runtime, RuntimeMissingError } from "./runtime.ts";
import { runtimes, workerDate } from "./versions.ts";

/** As much as is used of a package that the workspace does not have. */
interface MiniflareModule {
  readonly Miniflare: new (options: object) => Miniflare;
}
interface Miniflare {
  dispatchFetch(url: string): Promise<{ readonly ok: boolean; text(): Promise<string> }>;
  dispose(): Promise<void>;
}

/** Cloudflare's worker runtime, workerd, without its compatibility with Node. */
export function workerRuntime(folder: string): Runtime {
  return {
    name: `a worker (miniflare ${runtimes.miniflare})`,
    async run({ project, emulator }) {
      const { Miniflare } = await load(folder);
      /** What a worker answers to so many requests at once. */
      async function ask(worker: string, requests: number): Promise<string[]> {
        const script = await bundle(project, worker, ["workerd", "worker", "browser"]);
        // Without `cf: false` it fetches a description of the caller's place on the network.
        const miniflare = new Miniflare({ modules: true, script, compatibilityDate: workerDate, cf: false });
        try {
          return await Promise.all(Array.from({ length: requests }, () => answerOf(miniflare)));
        } finally {
          await miniflare.dispose();
        }
      }
      const printed = await ask(asWorker(readmeExample(emulator)), 1);
      const shared = await ask(sharingWorker(emulator), 3);
      return `${printed}; ${shared.length} requests that share a quota: ${shared.join(", ")}`;
    },
  };
}

async function answerOf(miniflare: Miniflare): Promise<string> {
  const answer = await miniflare.dispatchFetch("http://worker.test/");
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function load(folder: string): Promise<MiniflareModule> {
  await findProgram(join(folder, "node_modules/@cloudflare/workerd-*/bin/workerd"), workerDate);
  try {
    const { resolve } = createRequire(join(folder, "package.json"));
    return await import(pathToFileURL(resolve("miniflare")).href);
  } catch (error) {
    throw new RuntimeMissingError(`it cannot be loaded: ${messageOf(error)}`);
  }
}

/** A worker may send requests only while it answers one. So it runs the example then, and answers with what that prints. */
function asWorker(example: string): string {
  const lines = example.split("\n");
  const isImport = (line: string) => line.startsWith("import ");
  return [
    ...lines.filter(isImport),
    "export default { async fetch() {",
    "const printed: string[] = [];",
    "const console = { log: (line: string) => printed.push(line) };",
    ...lines.filter((line) => !isImport(line)),
    'return new Response(printed.join("\\n"));',
    "} };",
  ].join("\n");
}

/**
 * A worker whose requests share a client, and have to wait for one another: for its token, for their turn, and for a window to pass.
 * A worker runtime lets none of them act for another, and ends what a request has begun with it.
 */
function sharingWorker(emulator: string): string {
  return `
    import { clientSecret, createDefenderClient } from "@defender-endpoint/client";
    const application = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret" };
    const defender = createDefenderClient({
      credential: clientSecret({ ...application, authorityHost: "${emulator}" }),
      baseUrl: "${emulator}",
      quota: { windows: [{ limit: 1, perMs: 500 }] },
      deadline: 20_000,
    });
    export default { async fetch() {
      const { organizationPrevalence } = await defender.getIPStatistics({ ip: "10.209.67.177" });
      return new Response(String(organizationPrevalence));
    } };`;
}
