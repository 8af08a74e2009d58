import { globSync } from "node:fs";
import { join } from "node:path";
import { Converter, OptionDefaults } from "typedoc";

const root = join(import.meta.dirname, "../..");
const found = (...patterns) => globSync(patterns, { cwd: root }).map((file) => join(root, file));

/** A page is called by its heading, an entry point by what imports it, and not by their paths; each stands among its like. */
function namePages({ converter }) {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    page.frontmatter.group = groupOf(page.name);
    const [, heading = page.name] = /^# (.+)$/m.exec(page.content.map(({ text }) => text).join("")) ?? [];
    page.name = heading.replaceAll("`", "");
  });
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.children ?? [])
      entry.name = entry.name.replace(/^(?:packages|apps)\/([^/]+)\/src/, "@defender-endpoint/$1");
  });
}

function groupOf(path) {
  if (path.startsWith("docs/decisions/")) return "Decisions";
  if (path.startsWith("docs/api/")) return "Operations";
  return path.startsWith("docs/") ? "Guides" : "Packages";
}

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "defender-endpoint",
  plugin: [namePages],
  entryPoints: [
    "../../packages/client/src/index.ts",
    "../../packages/client/src/actions.ts",
    "../../packages/client/src/alerts.ts",
    "../../packages/client/src/enrich.ts",
    "../../packages/client/src/hunting.ts",
    "../../packages/client/src/indicators.ts",
    "../../packages/client/src/machines.ts",
    "../../packages/client/src/permissions.ts",
    "../../packages/client/src/redis.ts",
    "../../packages/types/src/index.ts",
    "../../packages/types/src/operation-details.ts",
    "../../packages/types/src/scenarios.ts",
    "../../packages/types/src/scenario-catalogue.ts",
    "../../packages/types/src/example-states.ts",
    "../../packages/types/src/validators.ts",
    "../../packages/types/src/operation-checks.ts",
    "../../packages/types/src/world-checks.ts",
    "../../packages/service/src/index.ts",
    "../../packages/mocks/src/index.ts",
    "../../packages/mocks/src/node.ts",
    "../../packages/mocks/src/browser.ts",
    "../../packages/contracts/src/index.ts",
    "../../apps/emulator/src/index.ts",
  ],
  projectDocuments: found("docs/**/*.md", "{spec,packages/*,apps/*}/*.md", "apps/*/docs/*.md").filter(
    (file) => !file.endsWith("CHANGELOG.md"),
  ),
  searchInDocuments: true,
  navigation: { includeGroups: true },
  groupOrder: ["Guides", "Operations", "Packages", "*", "Decisions"],
  tsconfig: "tsconfig.api.json",
  out: "site",
  readme: "../../README.md",
  ignoredHighlightLanguages: ["mermaid"],
  excludeInternal: true,
  excludePrivate: true,
  // The contract's descriptions, as openapi-typescript writes them.
  blockTags: [...OptionDefaults.blockTags, "@description"],
  treatWarningsAsErrors: true,
  validation: {
    notExported: false,
    invalidLink: true,
    notDocumented: false,
  },
  disableSources: true,
};
