import { pageAnswer } from "../../behaviours/lists/page.ts";
import { alert } from "../../entities/alerts/alert.ts";
import type { Handler } from "../../handler.ts";
import { equalTo } from "../../odata/equal-to.ts";
import { toleratedTop } from "../tolerated-top.ts";

/** The alerts that have a file in their evidence, by its SHA-1, in whichever case it is given. */
export const listFileAlerts: Handler = async (given, context) => {
  const filter = equalTo("evidence/sha1", String(given["id"]).toLowerCase(), alert.members);
  return await pageAnswer({ entity: "Alert", collection: "alerts", filter }, { odata: toleratedTop }, given, context);
};
