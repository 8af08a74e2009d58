import type { EntityRules } from "./entity-rules.ts";

/** A file has no other id than its SHA-1; statistics, alerts and machines of a file take that alone (captured). */
export const file: EntityRules = { key: "sha1", members: { sha256: "string", md5: "string" } };
