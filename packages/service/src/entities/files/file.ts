import type { EntityRules } from "../entity-rules.ts";

/** The id of a file is its SHA-1. It alone is found by its SHA-256 as well (documented); statistics, alerts and machines of a file take the SHA-1 alone (captured). */
export const file: EntityRules = {
  key: "sha1",
  hasHexId: true,
  members: { sha256: "string", md5: "string" },
  alsoBy: "sha256",
};
