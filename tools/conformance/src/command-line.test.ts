import { expect, test } from "vitest";
import { runCommandLine, usage } from "./command-line.ts";

async function run(...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (line) => out.push(line), error: (line) => error.push(line) });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

test.each([
  [["--mutation"], "Unknown option"],
  [["--only", "provider"], 'There is no check "provider"'],
  [["--only", "mock", "--check"], "--only goes with no other option"],
  [["--only", "mock", "--mutations"], "--only goes with no other option"],
  [["--check", "--forget"], "--forget writes the documents anew"],
])("%j is a usage error and runs nothing", async (args, message) => {
  const { code, out, error } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(message);
  expect(error).toContain(usage);
});

test("--help says what there is", async () => {
  expect(await run("--help")).toEqual({ code: 0, out: usage, error: "" });
});

test("--only runs one check", async () => {
  expect(await run("--only", "pact-spec")).toEqual({ code: 0, out: "", error: "" });
});
