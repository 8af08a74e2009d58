import type { HandlerContext } from "../../handler.ts";
import type { Entity } from "../../store.ts";
import { collectionNow } from "../collection-now.ts";
import type { EntityRules } from "../entity-rules.ts";

/** The id of a user is the domain and the account, in lower case (captured). */
export const user: EntityRules = { members: { accountName: "string" } };

/** The users with an account name, one for each domain. It is looked for as it is given, and in lower case. */
export async function usersOf(accountName: string, context: HandlerContext): Promise<Entity[]> {
  const values = [...new Set([accountName, accountName.toLowerCase()])];
  return await collectionNow("User", context).query({
    filter: { kind: "in", member: "accountName", type: "string", values },
  });
}
