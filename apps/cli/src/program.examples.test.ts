import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { type SampleRun, sampleOrganization } from "../test/sample-organization.ts";
import { readerGone } from "./output/terminal.ts";
import { createProgram } from "./program.ts";

const { shell } = sampleOrganization();
const silent = { write() {} };
const { signal: never } = new AbortController();
const tree = createProgram({ stdin: process.stdin, stdout: silent, stderr: silent, env: {}, signal: never }, () => {});

/** The commands that do something, by their names with those of the commands above. */
function commandsBelow(command: Command, path: readonly string[] = []): { path: string; command: Command }[] {
  if (command.commands.length === 0) return [{ path: path.join(" "), command }];
  return command.commands.flatMap((one) => commandsBelow(one, [...path, one.name()]));
}
const commands = commandsBelow(tree).filter(({ path }) => path !== "complete");
const changing = new Set(
  commands.filter(({ command }) => command.options.some(({ long }) => long === "--yes")).map(({ path }) => path),
);

/** The examples in the help of a command. */
async function examplesOf(path: string): Promise<string[]> {
  const { stdout } = await shell(`mde ${path} --help`);
  const [, rest = ""] = stdout.split("\nExamples:\n");
  const [list = ""] = rest.split("\n\n");
  return list
    .split("\n")
    .flatMap((line) => (line.startsWith("  mde ") || line.startsWith("  cat ") ? [line.trim()] : []));
}

/** Lines that are wider than the terminal, and could be narrower. */
function linesOver60(text: string): string[] {
  return text.split("\n").filter((line) => line.length > 60 && line.trim().includes(" "));
}

test.each(commands)("mde $path has help with an example, as wide as the terminal", async ({ path }) => {
  const { exitCode, stdout, stderr } = await shell(`mde ${path} --help`, { columns: 60 });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const examples = await examplesOf(path);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(example).toContain(`mde ${path}`);
  const wide = linesOver60(stdout).filter((line) => !examples.includes(line.trim()));
  expect(wide).toEqual([]);
});

/** A terminal on which somebody says yes, and ends what has asked so often. */
function terminalFor(requests: number, reason?: symbol): SampleRun {
  const stop = new AbortController();
  let count = 0;
  function onRequest({ url }: Request): void {
    if (url.includes("/oauth2/")) return;
    count += 1;
    if (count >= requests) stop.abort(reason);
  }
  return { asked: true, signal: stop.signal, onRequest };
}

describe.each(commands)("the examples of mde $path", ({ path }) => {
  const isFollowing = path === "alerts follow";
  // An assistant asks for what mcp serves. Of addresses, what is on its way is taken, and here that is all of it: see program.stop.test.ts.
  const asksByItself = !["mcp", "auth check", "ips stats"].includes(path);

  test("do what they say on a terminal of 60 columns, without colours", async () => {
    for (const example of await examplesOf(path)) {
      // What follows alerts goes on until it is told to end.
      const run = { ...terminalFor(isFollowing ? 1 : 50), columns: 60 };
      const { exitCode, stdout, stderr } = await shell(example, run);
      expect({ example, exitCode, stderr }).toMatchObject({ example, exitCode: 0 });
      expect(stdout).not.toContain("\u001b");
      if (/--format|mde api|export|follow|auth check/.test(example)) continue;
      expect(linesOver60(stdout)).toEqual([]);
    }
  });

  test("end without an error when whoever reads has seen enough", async () => {
    for (const example of await examplesOf(path)) {
      const reader = new AbortController();
      const onOutput = () => reader.abort(readerGone);
      const run = isFollowing ? terminalFor(1, readerGone) : { asked: true, signal: reader.signal, onOutput };
      const { exitCode, stderr } = await shell(example, run);
      expect({ example, exitCode, stderr }).toMatchObject({ example, exitCode: 0 });
    }
  });

  if (asksByItself)
    test("end when they are stopped, and the exit code says so", async () => {
      for (const example of await examplesOf(path)) {
        const { exitCode, stderr } = await shell(example, terminalFor(1));
        expect({ example, exitCode }).toEqual({ example, exitCode: isFollowing ? 0 : 1 });
        expect(stderr.includes("mde: ")).toBe(!isFollowing);
      }
    });

  test("are refused without a terminal where they change something, and nothing is sent; else they need none", async () => {
    for (const example of await examplesOf(path)) {
      const changed: string[] = [];
      const run = terminalFor(isFollowing ? 1 : 50);
      function onRequest(request: Request): void {
        run.onRequest?.(request);
        if (request.method !== "GET" && request.url.includes("/api/")) changed.push(request.url);
      }
      const { exitCode, stderr } = await shell(example, { ...run, asked: false, onRequest });
      const isRefused = changing.has(path) && !/--yes|--dry-run/.test(example);
      expect({ example, exitCode, stderr }).toEqual({
        ...{ example, exitCode: isRefused ? 2 : 0 },
        stderr: isRefused ? expect.stringContaining("Pass --yes") : expect.any(String),
      });
      if (isRefused) expect(changed).toEqual([]);
    }
  });

  if (changing.has(path))
    test("with --dry-run tell what they would do, and change nothing", async () => {
      for (const example of await examplesOf(path)) {
        const changed: string[] = [];
        function onRequest({ method, url }: Request): void {
          if (method !== "GET" && url.includes("/api/")) changed.push(url);
        }
        const { exitCode, stdout, stderr } = await shell(`${example} --dry-run`, { onRequest });
        expect({ example, exitCode, changed, stderr }).toMatchObject({ example, exitCode: 0, changed: [] });
        expect(stdout + stderr).not.toBe("");
      }
    });
});
