import { type OperationId, operationTable } from "@defender-endpoint/types";
import { validateAnswer } from "@defender-endpoint/types/answer-validation";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { callArguments, type ProviderState, type Scenario } from "@defender-endpoint/types/scenarios";
import { expect, test } from "vitest";
import type { HandlerContext } from "../handler.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { observableOf } from "../observable.ts";
import { seedOf } from "../seed/seed-of.ts";
import type { ObservableKind } from "../store.ts";
import { contextAt } from "../testing/handler-context.ts";
import { parseTimestamp } from "../values/timestamp.ts";
import { answerOperation, entityShapes } from "./answer-operation.ts";

const operationIds = Object.keys(operationTable).filter((id): id is OperationId => id in operationTable);
const all = operationIds.flatMap((operationId) => Object.values<Scenario>(scenarios[operationId]));
/** Those that handlers answer: what is refused before, and what is said for a provider, is not theirs. */
const successes = all.filter(
  ({ common, states, response }) =>
    !common && response.status < 300 && !states.some(({ name }) => name === "operationAnswers"),
);

test.each(successes)("$operationId answers the scenario $name as the contract's example has it", async (scenario) => {
  const { operationId, request, response } = scenario;
  const answer = await answerOperation(operationId, callArguments(scenario), await contextOf(scenario));
  expect(answer.status).toBe(response.status);
  // What is made has an id and a time of its own, and a link a signature.
  if (request.method === "GET" && !isLink(response.body)) expect(answer.body).toEqual(response.body);
  else expect(validateAnswer(operationId, answer.status, answer.body)).toEqual([]);
});

function isLink(body: unknown): boolean {
  return URL.canParse(String(Object(body).value));
}

/** A provider in the states that a scenario needs. */
async function contextOf(scenario: Scenario): Promise<HandlerContext> {
  const store = createMemoryStore(entityShapes);
  for (const [entity, entities] of seedOf([scenario])) await store.collection(entity).putAll(entities);
  const contacts = scenario.states.filter(({ name }) => name === "contacted");
  for (const contact of contacts) await store.sightings.record(sightingsOf(contact));
  const now = contacts[0]?.params["asOf"] ?? scenario.request.arguments["timestamp"] ?? "2021-08-02T12:00:00Z";
  const context = contextAt(String(now), store);
  for (const { name, params } of scenario.states) {
    if (name !== "contactedBy") continue;
    const observable = observableOf(kindOf(params["kind"]), String(params["key"])) ?? "";
    await store.sightings.record([{ observable, device: String(params["machineId"]), time: context.now }]);
  }
  return {
    ...context,
    baseUrl: "https://api.security.microsoft.com/api",
    countsAlsoAsStrings: scenario.states.some(({ name }) => name === "countsAlsoAsStrings"),
  };
}

/** Every device was there when it was last seen, and one of them when it was first. */
function sightingsOf({ params }: ProviderState) {
  const { kind, key, organizationPrevalence, orgFirstSeen, orgLastSeen } = params;
  const observable = observableOf(kindOf(kind), String(key)) ?? "";
  const [first = 0n, last = 0n] = [orgFirstSeen, orgLastSeen].map((time) => parseTimestamp(String(time)));
  const devices = Array.from({ length: Number(organizationPrevalence) }, (_, n) => `d${n}`);
  return [{ observable, device: "d0", time: first }, ...devices.map((device) => ({ observable, device, time: last }))];
}

function kindOf(kind: unknown): ObservableKind {
  if (kind === "address" || kind === "domain" || kind === "file") return kind;
  throw new TypeError(`${String(kind)} is no kind of contacts`);
}
