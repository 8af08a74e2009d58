import type { DocumentedOperation } from "./documented-operation.ts";

/** The statuses that no scenario of the operation's own ends with. */
export function commonStatuses({ document, scenarios }: DocumentedOperation): string[] {
  const own = new Set(scenarios.filter(({ common }) => !common).map(({ response }) => String(response.status)));
  return Object.keys(document.responses).filter((status) => !own.has(status));
}

/** What is to be known beforehand, a sentence each, with Markdown's `code`. */
export function operationFacts({ operation: { rateLimits, retry, paging }, details }: DocumentedOperation): string[] {
  const { permissions, limitClass, odata = {}, batch } = details;
  const { application, delegated, role } = permissions;
  const limits = rateLimits.map(({ calls, perSeconds }) => `${calls} calls per ${perSeconds} s`).join(" and ");
  const user = delegated.length === 0 ? "not for a signed-in user" : `a signed-in user's: ${delegated.join(" or ")}`;
  const filters = Object.entries(odata.filter ?? {}).map(([name, type]) => `\`${name}\` (${type})`);
  return [
    `Permission: ${application.join(" or ")}; ${user}${role === undefined ? "" : `, with the role ${role}`}.`,
    `Quota: ${limits || "none documented"}${limits && `, of the class \`${limitClass}\``}.`,
    `When its answer is lost: ${repeatable[retry]}.`,
    ...(filters.length > 0 ? [`\`$filter\` compares ${filters.join(", ")}.`] : []),
    ...(odata.expand === undefined
      ? []
      : [`\`$expand\` takes ${odata.expand.map((name) => `\`${name}\``).join(", ")}.`]),
    ...(odata.top === undefined ? [] : [`A page has ${odata.top.max} items at most.`]),
    ...(paging === "skip" || paging === "link" ? [`Pages go on by ${ways[paging]}.`] : []),
    ...(batch === undefined ? [] : [`\`${batch.member}\` takes ${batch.max} items at most.`]),
  ];
}

const repeatable = {
  safe: "send it again, it only reads",
  "same-effect": "send it again, twice does what once does",
  "look-first": "look first whether it was done",
  never: "do not send it again",
} as const;
const ways = { skip: "`$skip`", link: "the link in each" } as const;
