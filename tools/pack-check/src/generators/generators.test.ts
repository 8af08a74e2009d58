import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { postmanCommand } from "./postman.ts";
import { prismCommand } from "./prism.ts";
import { typeScriptGenerators } from "./typescript-generators.ts";

const root = join(import.meta.dirname, "../../../..");
const page = readFileSync(join(root, "docs/other-generators.md"), "utf8");

test.each(typeScriptGenerators)("the page shows $name as it is run here", ({ command, files }) => {
  const shown = [`npx ${command.join(" ")}`, ...Object.values(files)];
  for (const text of shown)
    expect(page).toContain(`\n\`\`\`\n${text.trim().replaceAll("CONTRACT", "openapi.json")}\n\`\`\`\n`);
});

test.each([postmanCommand, prismCommand])("the page shows %s as it is run here", (...command) => {
  expect(page).toContain(`\n\`\`\`\nnpx ${command.join(" ").replaceAll("CONTRACT", "openapi.json")}\n\`\`\`\n`);
});

test("the page names the versions that are tried", () => {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../../generators/package.json"), "utf8"));
  const shown = ["@hey-api/openapi-ts", "orval", "@kubb/core", "openapi-to-postmanv2", "@stoplight/prism-cli"];
  for (const name of shown) expect(page).toContain(`| ${dependencies[name]} |`);
});
