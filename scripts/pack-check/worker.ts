import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import { readmeExample } from "./consumer-project.ts";
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
      const script = await bundle(project, asWorker(readmeExample(emulator)), ["workerd", "worker", "browser"]);
      // Without `cf: false` it fetches a description of the caller's place on the network.
      const miniflare = new Miniflare({ modules: true, script, compatibilityDate: workerDate, cf: false });
      try {
        const answer = await miniflare.dispatchFetch("http://worker.test/");
        const text = await answer.text();
        if (!answer.ok) throw new Error(text);
        return text;
      } finally {
        await miniflare.dispose();
      }
    },
  };
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
