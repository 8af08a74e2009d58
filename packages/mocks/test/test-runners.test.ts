import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";

const folder = fileURLToPath(new URL("careless", import.meta.url));
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const because = "no operation of the contract has this path. Correct it, or add a handler of your own for it.";
const refused = "GET /api/ips/{ip}/stats: the service refuses it: IP address undefined is invalid. Correct it.";

/** Runs tests in a process of their own, as a user's would, without the variables of the run that this test is part of. */
function run(args: readonly string[]): Promise<{ code: unknown; output: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_(OPTIONS|TEST))/.test(name));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

function runVitest(file: string) {
  return run([
    vitest,
    "run",
    "--reporter=verbose",
    "--config",
    `${folder}/vitest.config.ts`,
    "--project",
    `msw ${inject("mswMajor")}`,
    file,
  ]);
}

test("in vitest a test that swallows a failure fails, and no other", async () => {
  const { code, output } = await runVitest("with-hooks");
  expect(output).toMatch(/✓.*asks for what there is/);
  expect(output).toMatch(/×.*swallows the failure/);
  expect(output).toMatch(/×.*swallows the refusal/);
  expect(output).toMatch(/×.*swallows what its own handler throws/);
  expect(output).toMatch(/✓.*starts afresh/);
  expect(output).toContain(
    `FailedRequestsError: A request to the mocked service went wrong:\n  - GET /api/nowhere: ${because}`,
  );
  expect(output).toContain(refused);
  expect(output).toContain("GET /api/ips/{ip}/stats: its handler threw TypeError: no such row");
  expect(output).not.toContain("confidential");
  expect(code).toBe(1);
});

test("in vitest without hooks the run fails, and says for which test", async () => {
  const { code, output } = await runVitest("without-hooks");
  expect(output).toContain("GET /api/nowhere: https://eu.api.security.microsoft.com is not mocked");
  expect(output).toContain('This error originated in "without-hooks.careless.ts"');
  expect(code).toBe(1);
});

test("in node:test a test that swallows a failure fails, and no other", async () => {
  const options = ["--conditions=@defender-endpoint/source", "--test-reporter=tap", "--test"];
  const { code, output } = await run([...options, "node-test.ts"]);
  expect(output).toMatch(/^ok \d+ - asks for what there is/m);
  expect(output).toMatch(/^not ok \d+ - swallows the failure/m);
  expect(output).toMatch(/^not ok \d+ - swallows the refusal/m);
  expect(output).toContain(`GET /api/nowhere: ${because}`);
  expect(output).toContain(refused);
  expect(code).toBe(1);
});
