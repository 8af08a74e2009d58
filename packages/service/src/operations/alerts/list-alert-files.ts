import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { elementsAt, memberValue } from "../../odata/member-value.ts";

/** The files of an alert: those in its evidence. Of one that is not known otherwise there is what the evidence says (decided). */
export const listAlertFiles: Handler = async (given, context) => {
  const alert = await findEntity("Alert", String(given["id"]), context);
  const named = new Map<string, unknown>();
  for (const evidence of elementsAt(alert, "evidence")) {
    const sha1 = memberValue(evidence, "sha1", "string");
    if (typeof sha1 === "string") named.set(sha1.toLowerCase(), memberValue(evidence, "sha256", "string"));
  }
  const files = collectionNow("File", context);
  const found = await Promise.all(
    Array.from(named, async ([sha1, sha256]) => (await files.get(sha1)) ?? { sha1, sha256 }),
  );
  return listAnswer("files", found, given, context);
};
