import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { type RunningEmulator, serveEmulator } from "@defender-endpoint/emulator";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { afterAll, beforeAll, expect } from "vitest";
import { runCli } from "../src/program.ts";
import { baseUrl, demo, hastyRuntime, sink } from "./mde-on-emulator.ts";
import { shellCommands } from "./shell-line.ts";

const now = "2026-11-24T22:00:00Z";
const hash = "8ac1233b2bf5bb1f80b85f688a57fa96810c6c70";
/** What the examples read. */
const files = {
  "addresses.txt": "8.8.8.8\n10.209.67.177\n",
  "domains.txt": "mail.example.com\n",
  "feed.csv": "indicatorType,indicatorValue,action,title,description\nIpAddress,203.0.113.9,Block,feed: contoso,d\n",
  "hashes.txt": `${hash}\n`,
  "indicator.json": JSON.stringify({
    ...{ indicatorType: "IpAddress", indicatorValue: "203.0.113.8", action: "Block" },
    ...{ title: "t", description: "d" },
  }),
  "many.txt": "8.8.8.8\n",
  "query.kql": "DeviceInfo | take 10",
  "report.txt": "a beacon to 8.8.8[.]8:443\n",
  "scripts/triage.ps1": "Get-Process",
  "triage.ps1": "Get-Process",
};
const about = { action: "Block", title: "feed: contoso", description: "d", severity: "High" };
/** In place of this one, an action that is under way. */
const anAction = "5382f7ea-7557-4ab7-9782-d50480024a4e";
/** What the examples are about besides the organization's own devices and alerts. */
const entities: readonly (readonly [entity: string, value: object])[] = [
  ["Investigation", { id: "63004", state: "Running", startTime: now }],
  ["LibraryFile", { fileName: "old.ps1", sha256: hash.repeat(2).slice(0, 64) }],
  ["LibraryFile", { fileName: "triage.ps1", sha256: hash.repeat(2).slice(0, 64) }],
  ["Indicator", { id: "11", indicatorType: "FileSha1", indicatorValue: hash, ...about }],
  ["Indicator", { id: "12", indicatorType: "IpAddress", indicatorValue: "203.0.113.7", ...about }],
];

export interface SampleRun {
  /** Whether there is a terminal to ask on, and somebody who says yes. */
  readonly asked?: boolean;
  readonly columns?: number;
  readonly colours?: boolean;
  readonly signal?: AbortSignal;
  onRequest?(request: Request): void;
  onOutput?(text: string): void;
}

/** The emulator's sample organization, with what the contract's examples are about, in a folder of its own with what the examples read. */
export function sampleOrganization() {
  let service: RunningEmulator;
  let folder: string;
  const before = process.cwd();
  async function control(path: string, body: object): Promise<void> {
    const request = new Request(`${baseUrl}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
    expect((await service.emulator.fetch(request)).ok).toBe(true);
  }
  const stage = (state: string, params: object) => control("/states", { state, params, action: "setup" });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mde-examples-"));
    process.chdir(folder);
    service = await serveEmulator({ port: 0, sample: true, now, quota: false });
  });
  afterAll(async () => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
    await service.close();
  });

  /** Everything is as it was at first, with what the example of an operation is about, or what the other examples are about. */
  async function stageFor(line: string): Promise<string> {
    rmSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    process.chdir(folder);
    const [, operationId] = /^mde api (\w+)/.exec(line) ?? [];
    const [scenario] = isOperation(operationId) ? Object.values<Scenario>(scenarios[operationId]) : [];
    for (const { name, params } of scenario?.states ?? []) await stage(name, params ?? {});
    for (const [entity, value] of scenario ? [] : entities) await stage("entityExists", { entity, value });
    const answer = { Schema: [], Results: [] };
    if (!scenario) await control("/hunting", { query: files["query.kql"], answer });
    if (!line.startsWith("mde actions")) return line;
    const begun = await mde(
      ["machines", "isolate", "desktop-04", "--comment", "c", "--yes", "--format", "json"],
      "",
      {},
    );
    return line.replace(anAction, JSON.parse(begun.stdout)[0].id);
  }

  async function fetch(request: Request, onRequest: SampleRun["onRequest"]): Promise<Response> {
    onRequest?.(request);
    if (request.signal.aborted) throw request.signal.reason;
    const { host, pathname } = new URL(request.url);
    if (host === "graph.microsoft.com")
      return Response.json({ schema: [{ name: "DeviceName", type: "String" }], results: [] });
    const answer = await service.emulator.fetch(request);
    // The next look at the actions finds that minutes have passed.
    if (request.method === "GET" && pathname === "/api/machineactions")
      await control("/clock/advance", { seconds: 300 });
    return answer;
  }

  /** Runs `mde` in this process, with what was piped into it. */
  async function mde(args: readonly string[], stdin: string | undefined, run: SampleRun) {
    const { asked, columns, colours, signal, onRequest } = run;
    const [stdout, stderr] = [sink(run.onOutput), sink()];
    const onTerminal = asked && stdin === undefined;
    const exitCode = await runCli(args, {
      stdin: Object.assign(Readable.from([Buffer.from(onTerminal ? "y\n" : (stdin ?? ""))]), {
        isTTY: onTerminal === true,
      }),
      stdout: { ...stdout, ...(columns && { columns }) },
      stderr,
      ...(onTerminal && { screen: new PassThrough().resume() }),
      ...(colours && { colours }),
      env: demo,
      runtime: hastyRuntime(now),
      fetch: (input, init) => fetch(new Request(input, init), onRequest),
      ...(signal && { signal }),
    });
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  }

  /** Runs a line as a shell would, up to the first command that fails. What is printed into a file is there. */
  async function shell(line: string, run: SampleRun = {}) {
    let last = { exitCode: 0, stdout: "", stderr: "" };
    let piped: string | undefined;
    for (const { words, piped: goesOn, file } of shellCommands(await stageFor(line))) {
      const [program = "", ...args] = words;
      if (program === "mde")
        last = await mde(
          args,
          piped,
          goesOn
            ? { ...(run.signal && { signal: run.signal }), ...(run.onRequest && { onRequest: run.onRequest }) }
            : run,
        );
      else if (program === "cat") last = { ...last, stdout: readFileSync(args[0] ?? "", "utf8") };
      else if (program !== "grep") throw new Error(`An example calls ${program}, which no test can.`);
      if (last.exitCode !== 0) return last;
      piped = goesOn ? last.stdout : undefined;
      if (file === undefined) continue;
      const path = file.replace(/^~/, folder);
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, last.stdout);
    }
    return last;
  }

  return { shell };
}

function isOperation(word: string | undefined): word is OperationId {
  return word !== undefined && Object.hasOwn(operationTable, word);
}
