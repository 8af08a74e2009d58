import { pageAnswer } from "../../behaviours/lists/page.ts";
import type { Handler } from "../../handler.ts";
import type { Filter } from "../../odata/filter.ts";
import { urlsOf } from "../../values/host.ts";
import { toleratedTop } from "../tolerated-top.ts";

/** The alerts that have a URL of a domain in their evidence: of it as it is given, or in lower case. Subdomains are others (decided). */
export const listDomainAlerts: Handler = async (given, context) => {
  const domain = String(given["domain"]);
  const urls = [...new Set([domain, domain.toLowerCase()])].map(urlsOf);
  const url: Filter = {
    kind: "or",
    of: [
      { kind: "in", member: "url", type: "string", values: urls.flatMap(({ whole }) => whole) },
      ...urls
        .flatMap(({ beginnings }) => beginnings)
        .map((text): Filter => ({ kind: "text", member: "url", function: "startswith", text })),
    ],
  };
  const filter: Filter = { kind: "any", member: "evidence", of: url };
  return await pageAnswer({ entity: "Alert", collection: "alerts", filter }, { odata: toleratedTop }, given, context);
};
