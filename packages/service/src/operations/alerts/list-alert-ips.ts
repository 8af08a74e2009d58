import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { namedInEvidence } from "../../entities/alerts/alert-evidence.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";

/** The addresses of an alert: those in its evidence, as they are spelt there. */
export const listAlertIps: Handler = async (given, context) => {
  const alert = await findEntity("Alert", String(given["id"]), context);
  const addresses = namedInEvidence(alert, "ipAddress").map((id) => ({ id }));
  return listAnswer("ips", addresses, given, context);
};
