import type { EntityRules } from "../entity-rules.ts";

/** No set of its own: lists name the type (documented). */
export const productFix: EntityRules = { listedAs: "Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)" };
