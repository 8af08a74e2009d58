import { entityBody } from "../../behaviours/entity.ts";
import { findEntity } from "../../entities/find-entity.ts";
import { usersOf } from "../../entities/machines/user.ts";
import type { Handler } from "../../handler.ts";
import { memberValue } from "../../odata/member-value.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** The user whom an alert is about, in the domain that it tells, if it does. One who is not known is refused as nobody is (documented). */
export const getAlertUser: Handler = async (given, context) => {
  const id = String(given["id"]);
  const alert = await findEntity("Alert", id, context);
  const name = memberValue(alert, "relatedUser/userName", "string");
  const domain = memberValue(alert, "relatedUser/domainName", "string");
  const users = typeof name === "string" ? await usersOf(name, context) : [];
  const found = users.find(({ accountDomain }) => domain === null || isSame(accountDomain, domain));
  // The code is captured, of the message its sense.
  if (found === undefined)
    throw new ServiceRefusal(404, "ResourceNotFound", `No User related to alert ${id} was found.`);
  return { status: 200, body: entityBody(found, "users", context.baseUrl) };
};

function isSame(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
