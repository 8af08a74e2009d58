import { globSync } from "node:fs";
import { join } from "node:path";
import { Converter, OptionDefaults, PageEvent } from "typedoc";

const root = join(import.meta.dirname, "../..");
const found = (...patterns) => globSync(patterns, { cwd: root }).map((file) => join(root, file));

/**
 * A page is called by its heading, an entry point by what imports it, and not by their paths; each stands among its like, and an operation below
 * its resource.
 */
function placePages({ converter }) {
  const pages = new Map();
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    pages.set(page.name, page);
    page.frontmatter.group = groupOf(page.name);
    const [, heading = page.name] = /^# (.+)$/m.exec(page.content.map(({ text }) => text).join("")) ?? [];
    page.name = heading.replaceAll("`", "");
  });
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.children ?? [])
      entry.name = entry.name.replace(/^(?:packages|apps)\/([^/]+)\/src/, "@defender-endpoint/$1");
    for (const [path, page] of pages) {
      const [, resource] = /^tools\/docs-check\/\.operations\/([^/]+)\//.exec(path) ?? [];
      if (resource === undefined) continue;
      project.removeChild(page);
      page.parent = pages.get(`docs/api/${resource}`);
      page.parent.addChild(page);
    }
  });
}

/**
 * What weighs most is loaded when it is needed: the index when somebody searches, a picture when it comes into view. Icons are taken from the
 * script that brings them into the page: in a page from a file a browser refuses those of another file.
 */
function loadOnDemand({ renderer }) {
  renderer.on(PageEvent.END, (page) => {
    page.contents = page.contents
      ?.replace(
        /<script async src="([^"]+)" id="tsd-search-script"><\/script>/,
        '<script data-src="$1" id="tsd-search-script"></script>',
      )
      .replaceAll(/<use href="[^"#]*#/g, '<use href="#')
      .replaceAll("<img ", '<img loading="lazy" ');
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
  plugin: [placePages, loadOnDemand],
  customJs: "src/site/search-on-demand.js",
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
  projectDocuments: found(
    "docs/**/*.md",
    "{spec,packages/*,apps/*}/*.md",
    "apps/*/docs/*.md",
    "tools/docs-check/.operations/*/*.md",
  ).filter((file) => !file.endsWith("CHANGELOG.md")),
  searchInDocuments: true,
  navigation: { includeGroups: true },
  // Its links to interfaces of a subpath lead nowhere.
  includeHierarchySummary: false,
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
