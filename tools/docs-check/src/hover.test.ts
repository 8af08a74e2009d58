import { join } from "node:path";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { root } from "./code-blocks.ts";

const text = `import { clientSecret, createDefenderClient } from "@defender-endpoint/client";
import { scenarios } from "@defender-endpoint/mocks";
const defender = createDefenderClient({ credential: clientSecret({ tenantId: "", clientId: "", clientSecret: "" }) });
defender.getIPStatistics({ ip: "10.209.67.177", lookBackHours: 48 });
${Object.values(scenarios.getIPStatistics)
  .map(({ name }) => `scenarios.getIPStatistics.${name};`)
  .join("\n")}
scenarios.createAlertByReference.merged;
`;

let service: ts.LanguageService;
const file = join(root, "tools/docs-check/src/hovered.ts");
beforeAll(() => {
  const { config } = ts.readConfigFile(join(root, "tools/docs-check/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "tools/docs-check"));
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(name) {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  });
});

/** What an editor shows of a name in the program. */
function hover(name: string, within = name): string {
  const at = text.indexOf(within) + within.lastIndexOf(name);
  const { documentation = [], tags = [] } = service.getQuickInfoAtPosition(file, at) ?? {};
  return [documentation, ...tags.map(({ text: said = [] }) => said)].map(ts.displayPartsToString).join("\n");
}

test("an editor shows the bounds of an argument", () => {
  expect(hover("lookBackHours", "lookBackHours: 48".slice(0, 13))).toContain("From 1 to 720.");
});

test.each(Object.values(scenarios.getIPStatistics))("an editor shows what happens in $name", ({ name, summary }) => {
  expect(hover(name, `getIPStatistics.${name};`.slice(0, -1))).toBe(summary);
});

test("an editor shows it where an operation lacks one of the common scenarios", () => {
  expect(hover("merged", "createAlertByReference.merged")).toBe(scenarios.createAlertByReference.merged.summary);
});

test("an editor shows how a client is made", () => {
  expect(hover("createDefenderClient", "const defender = createDefenderClient")).toContain(
    "await defender.getIPStatistics(",
  );
});
