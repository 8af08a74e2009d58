import { OptionDefaults } from "typedoc";

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "defender-endpoint",
  entryPoints: [
    "../../packages/client/src/index.ts",
    "../../packages/client/src/enrich.ts",
    "../../packages/client/src/redis.ts",
    "../../packages/types/src/index.ts",
    "../../packages/types/src/operation-details.ts",
    "../../packages/types/src/scenarios.ts",
    "../../packages/types/src/scenario-catalogue.ts",
    "../../packages/types/src/example-states.ts",
    "../../packages/types/src/validators.ts",
    "../../packages/service/src/index.ts",
    "../../packages/mocks/src/index.ts",
    "../../packages/mocks/src/node.ts",
    "../../packages/mocks/src/browser.ts",
    "../../packages/contracts/src/index.ts",
    "../../apps/emulator/src/index.ts",
  ],
  tsconfig: "tsconfig.api.json",
  out: "api",
  readme: "none",
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
