import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Compiler, check, compile, compilers } from "./compile.ts";
import { writeProject } from "./consumer-project.ts";

const folder = mkdtempSync(join(tmpdir(), "type-check-"));
let configs: Record<string, string> = {};

beforeAll(() => {
  configs = writeProject(folder, 114);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.for(Object.keys(compilers) as Compiler[])(
  "a program with all 114 operations compiles under TypeScript %s, and so do the declarations",
  (compiler) => {
    const declarations = ["--skipLibCheck", "false", "--skipDefaultLibCheck"];
    expect(compile(compiler, config("defender-endpoint with mocks"), ...declarations)).toBe("");
  },
);

test("it is less than a fifth of the work that it is with a generic client", () => {
  const [ours, generic] = [check("7", config("defender-endpoint")), check("7", config("openapi-fetch"))];
  expect(ours.instantiations * 5).toBeLessThan(generic.instantiations);
});

function config(consumer: string): string {
  return configs[consumer] ?? "";
}
