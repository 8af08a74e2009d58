import type { LinkedFile } from "../downloads/download-tools.ts";
import { readFile } from "../downloads/read-file.ts";
import { withLink } from "../downloads/with-link.ts";
import { openFile } from "../downloads/write-file.ts";
import type { DownloadedPackage } from "./download-package.ts";
import type { MachineAction } from "./machine-action.ts";
import type { PackageTools } from "./package-tools.ts";

/** The package of an action, written to a file. */
export async function writePackage(tools: PackageTools, file: string | URL): Promise<DownloadedPackage> {
  const writer = await openFile(file, { argument: "file", instead: "take `openPackage`" }, tools);
  return whenCollected(tools, async (action, file, link, signal) => {
    const size = await writer.write(readFile(tools, file, link, signal));
    return { action, size };
  });
}

/** The package of an action, as its bytes come. */
export function streamPackage(tools: PackageTools): Promise<ReadableStream<Uint8Array>> {
  return whenCollected(tools, async (_, file, link) => {
    const chunks = readFile(tools, file, link, tools.limits.outer);
    let next: Promise<IteratorResult<Uint8Array, void>> | undefined = chunks.next();
    // A link that has expired shows itself here, where there still is another one to be had.
    await next;
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await (next ?? chunks.next());
        next = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return()),
    });
  });
}

async function whenCollected<T>(
  tools: PackageTools,
  use: (action: MachineAction, file: LinkedFile, link: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { settings, limits, wait, withTimeLimit } = tools;
  let work: Promise<T> | undefined;

  async function run(signal: AbortSignal): Promise<T> {
    const action = await wait(signal);
    const file = packageOf(tools, action);
    return withLink(tools, file, signal, (link) => use(action, file, link, signal));
  }

  try {
    return await withTimeLimit(settings.runtime, limits, (signal) => {
      work = run(signal);
      return work;
    });
  } finally {
    // It has to clear up, also when the time is up.
    await work?.catch(() => {});
  }
}

function packageOf({ defender }: PackageTools, { id }: MachineAction): LinkedFile {
  return {
    what: "package",
    // What every zip file begins with.
    signature: [0x50, 0x4b],
    operationId: "getPackageUri",
    link: (options) => defender.getPackageUri({ id }, options),
  };
}
