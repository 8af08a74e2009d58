import { pageAnswer } from "../../behaviours/lists/page.ts";
import type { Handler } from "../../handler.ts";
import type { Filter } from "../../odata/filter.ts";

/**
 * The alerts that are about a user, by the name of the account alone (documented): whose related user it is, or that name it in their evidence
 * (decided). The name is looked for as it is given, and in lower case.
 */
export const listUserAlerts: Handler = async (given, context) => {
  const name = String(given["id"]);
  const isOne = (member: string): Filter => ({
    kind: "in",
    member,
    type: "string",
    values: [...new Set([name, name.toLowerCase()])],
  });
  const filter: Filter = {
    kind: "or",
    of: [isOne("relatedUser/userName"), { kind: "any", member: "evidence", of: isOne("accountName") }],
  };
  return await pageAnswer({ entity: "Alert", collection: "alerts", filter }, {}, given, context);
};
