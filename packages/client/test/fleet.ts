import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import type { WorkerJob, WorkerResult } from "./redis-worker.ts";
import { createStrictQuota, type StrictWindow } from "./strict-quota.ts";
import { statistics } from "./stub-service.ts";

export interface StrictService {
  readonly baseUrl: string;
  /** The addresses that were asked for, in the order in which they came. */
  readonly asked: readonly string[];
  /** Calls beyond a window. */
  readonly tooMany: number;
  close(): Promise<void>;
}

/** A service that counts as strictly as one can. `answer` may leave a call unanswered. */
export async function startStrictService(
  windows: readonly StrictWindow[],
  answer: (ip: string, respond: () => void) => void = (_, respond) => respond(),
): Promise<StrictService> {
  const strict = createStrictQuota(windows);
  const asked: string[] = [];
  let tooMany = 0;
  const server = createServer((request, response: ServerResponse) => {
    const ip = decodeURIComponent(request.url?.split("/")[3] ?? "");
    asked.push(ip);
    if (strict.exceeds(performance.now())) tooMany += 1;
    answer(ip, () => response.setHeader("content-type", "application/json").end(JSON.stringify(statistics)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get tooMany() {
      return tooMany;
    },
    async close() {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

export interface Worker {
  readonly process: ChildProcess;
  /** Rejects if the process ends without a result. */
  run(job: WorkerJob): Promise<WorkerResult>;
}

export function startWorker(): Worker {
  const worker = fork(new URL("./redis-worker.ts", import.meta.url), {
    execArgv: ["--conditions=@defender-endpoint/source"],
  });
  return {
    process: worker,
    run(job) {
      const ended = once(worker, "exit").then(([code, signal]): never => {
        throw new Error(`The worker ended without a result (${code ?? signal}).`);
      });
      const said = once(worker, "message").then(([result]): WorkerResult => result);
      worker.send(job);
      return Promise.race([said, ended]);
    },
  };
}
