import { pageAnswer } from "../../behaviours/lists/page.ts";
import type { Handler } from "../../handler.ts";
import { canonicalAddress } from "../../values/address.ts";
import { toleratedTop } from "../tolerated-top.ts";

/** The alerts that have an address in their evidence, as it is given or in its canonical spelling. The answer has a name of its own (captured). */
export const listIpAlerts: Handler = async (given, context) => {
  const ip = String(given["ip"]);
  const values = [...new Set([ip, canonicalAddress(ip) ?? ip])];
  const filter = {
    kind: "any",
    member: "evidence",
    of: { kind: "in", member: "ipAddress", type: "string", values },
  } as const;
  return await pageAnswer(
    { entity: "Alert", collection: "alertEntitySetName", filter },
    { odata: toleratedTop },
    given,
    context,
  );
};
