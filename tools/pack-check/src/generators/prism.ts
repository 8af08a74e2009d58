import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { GeneratorSetting } from "./typescript-generator.ts";

const headers = { Authorization: "Bearer any", "Content-Type": "application/json" };
const body = JSON.stringify({ Comment: "generators", IsolationType: "Full" });

/** What Prism is asked, and the statuses that it must answer: a good call by an example of the contract, a bad one by a refusal. */
const asked: readonly [path: string, init: RequestInit, statuses: readonly number[]][] = [
  ["/api/ips/10.209.67.177/stats", { headers }, [200]],
  ["/api/ips/10.209.67.177/stats?lookBackHours=abc", { headers }, [400, 422]],
  ["/api/machines?$top=1", { headers }, [200]],
  ["/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate", { method: "POST", headers, body }, [201]],
  [
    "/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
    { method: "POST", headers, body: "{}" },
    [400, 422],
  ],
];

/** What has Prism mock a contract; here on a port of its own choice. */
export const prismCommand = ["prism", "mock", "CONTRACT"] as const;

/** Has Prism mock the contract, and asks it. */
export async function checkPrism({ folder, contract }: GeneratorSetting): Promise<string> {
  const prism = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js");
  const [, ...args] = prismCommand;
  const shown = args.map((one) => one.replace("CONTRACT", contract));
  const child = spawn(process.execPath, [prism, ...shown, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (url === undefined) continue;
      const statuses = [];
      for (const [path, init, expected] of asked) {
        const { status } = await fetch(url + path, init);
        if (!expected.includes(status)) {
          throw new Error(
            `Prism: expected ${expected.join(" or ")} of ${init.method ?? "GET"} ${path}, but got ${status}.`,
          );
        }
        statuses.push(status);
      }
      return `takes the contract: Prism, which answers ${statuses.join(", ")}`;
    }
    throw new Error("Prism ended before it listened.");
  } finally {
    child.kill();
    await ended;
  }
}
