import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { namedInEvidence } from "../../entities/alerts/alert-evidence.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { canonicalAddress } from "../../values/address.ts";
import { hostOf } from "../../values/host.ts";

/** The domains of an alert: the hosts of the URLs in its evidence, of which some are addresses instead (decided). */
export const listAlertDomains: Handler = async (given, context) => {
  const alert = await findEntity("Alert", String(given["id"]), context);
  const hosts = namedInEvidence(alert, "url").flatMap((url) => hostOf(url) ?? []);
  const domains = [...new Set(hosts)].filter((host) => canonicalAddress(host) === undefined);
  return listAnswer(
    "domains",
    domains.map((host) => ({ host })),
    given,
    context,
  );
};
