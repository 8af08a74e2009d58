import { isRecord, type JsonRecord } from "../../src/json.ts";

/** What is wrong with a request's body, by member, as a Pact Broker puts it. Empty when nothing is. */
export type Errors = Record<string, unknown>;

const contractMembers = [
  ...["consumerName", "providerName", "specification", "contentType", "content", "onConflict", "writeMode"],
];

export function publicationErrors(body: JsonRecord): Errors {
  const { contracts } = body;
  return compact({
    ...unknownMembers(body, [
      ...["pacticipantName", "pacticipantVersionNumber", "branch", "tags", "buildUrl", "contracts"],
    ]),
    pacticipantName: textError(body["pacticipantName"]),
    pacticipantVersionNumber: textError(body["pacticipantVersionNumber"]),
    branch: body["branch"] === undefined ? undefined : textError(body["branch"]),
    contracts: Array.isArray(contracts) ? contractErrors(contracts, body["pacticipantName"]) : ["is missing"],
  });
}

export function selectionErrors(body: JsonRecord): Errors {
  const { consumerVersionSelectors: selectors, includePendingStatus: pending, providerVersionBranch: branch } = body;
  return compact({
    ...unknownMembers(body, [
      ...["consumerVersionSelectors", "includePendingStatus", "providerVersionBranch", "providerVersionTags"],
    ]),
    consumerVersionSelectors: Array.isArray(selectors) ? selectors.flatMap(selectorErrors) : ["is missing"],
    includePendingStatus: typeof pending === "boolean" ? undefined : ["must be one of: true, false"],
    providerVersionBranch: branch === undefined ? undefined : textError(branch),
  });
}

export function resultErrors(body: JsonRecord): Errors {
  return compact({
    ...unknownMembers(body, ["success", "providerApplicationVersion", "buildUrl", "testResults", "verifiedBy"]),
    success: typeof body["success"] === "boolean" ? undefined : ["must be boolean"],
    providerApplicationVersion: textError(body["providerApplicationVersion"]),
  });
}

export function decodePact(content: unknown): JsonRecord | undefined {
  const text = String(content);
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) return undefined;
  try {
    const pact: unknown = JSON.parse(bytes.toString("utf8"));
    return isRecord(pact) ? pact : undefined;
  } catch {
    return undefined;
  }
}

function contractErrors(contracts: readonly unknown[], consumer: unknown): unknown {
  if (contracts.length === 0) return ["must be filled"];
  const errors = contracts.map((contract) => {
    if (!isRecord(contract)) return { contract: ["must be a hash"] };
    const pact = decodePact(contract["content"]);
    return compact({
      ...unknownMembers(contract, contractMembers),
      consumerName: contract["consumerName"] === consumer ? undefined : ["must match pacticipantName"],
      providerName: textError(contract["providerName"]),
      specification: contract["specification"] === "pact" ? undefined : ["must be one of: pact"],
      contentType: contract["contentType"] === "application/json" ? undefined : ["must be one of: application/json"],
      content:
        nameIn(pact, "consumer") === contract["consumerName"] && nameIn(pact, "provider") === contract["providerName"]
          ? undefined
          : ["must be a Base64 encoded pact between the consumer and the provider"],
    });
  });
  return errors.every((found) => Object.keys(found).length === 0) ? undefined : { ...errors };
}

/** Of a selector that a broker does not know it says so; an empty one would choose everything. */
function selectorErrors(selector: unknown): string[] {
  const known = ["mainBranch", "matchingBranch", "deployedOrReleased"];
  const [name, ...more] = isRecord(selector) ? Object.entries(selector) : [];
  return name !== undefined && more.length === 0 && known.includes(name[0]) && name[1] === true
    ? []
    : [`is not one that this broker knows: ${JSON.stringify(selector)}`];
}

function nameIn(pact: JsonRecord | undefined, role: string): unknown {
  const participant = pact?.[role];
  return isRecord(participant) ? participant["name"] : undefined;
}

function textError(value: unknown): string[] | undefined {
  if (value === undefined) return ["is missing"];
  return typeof value === "string" && value.trim() !== "" && !value.includes("\n") ? undefined : ["can't be blank"];
}

function unknownMembers(body: JsonRecord, known: readonly string[]): Errors {
  const others = Object.keys(body).filter((name) => !known.includes(name));
  return Object.fromEntries(others.map((name) => [name, ["is not allowed"]]));
}

function compact(errors: Errors): Errors {
  return Object.fromEntries(
    Object.entries(errors).filter(([, found]) => found !== undefined && !(Array.isArray(found) && found.length === 0)),
  );
}
