import { expect, test } from "vitest";
import { runCommandLine, usage } from "./command-line.ts";

async function run(...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (line) => out.push(line), error: (line) => error.push(line) });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

test("an unknown option is a usage error and runs nothing", async () => {
  expect(await run("--mutation")).toEqual({ code: 2, out: "", error: expect.stringContaining(usage) });
});

test("--help says what there is", async () => {
  expect(await run("--help")).toEqual({ code: 0, out: usage, error: "" });
});

test("--check prints the matrix, writes no document, and fails only if something is red or the document is not current", async () => {
  const { code, out, error } = await run("--check");
  expect(error).toBe("");
  expect(code).toBe(0);
  expect(out).toMatch(/getIPStatistics 200 application\/json( +✓ \d+){6}\n/);
  expect(out).toContain("2500 generated requests, seed 20170829: answered alike");
  expect(out).not.toContain("Written");
});
