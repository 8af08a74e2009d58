import { expect, test } from "vitest";
import { hashSecret } from "../../src/identity/secret-hash.ts";
import { alert, failureOf, machine, machineId, servedTenant } from "./tenant.ts";

const organization = { Machines: [machine(1)], Alerts: [alert("da1")] };
const isolation = { id: machineId(1), Comment: "INC-1", IsolationType: "Full" } as const;

test("the machine of an alert is isolated, waited for, and the alert is resolved with a comment", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.getAlertMachine({ id: "da1" });
  const begun = await defender.isolateMachine({ ...isolation, id });
  // The documentation shows none of these.
  expect(begun).toMatchObject({
    title: null,
    externalId: null,
    requestSource: "PublicApi",
    errorHResult: 0,
    commands: [],
  });
  const { id: action, status: first } = begun;
  const statuses = [first];
  while (statuses.at(-1) === "Pending" || statuses.at(-1) === "InProgress") {
    await advance({ seconds: 10 });
    statuses.push((await defender.getMachineAction({ id: action })).status);
  }
  expect([...new Set(statuses)]).toEqual(["Pending", "InProgress", "Succeeded"]);
  const verdict = { classification: "TruePositive", determination: "Malware" } as const;
  await defender.updateAlert({ id: "da1", status: "Resolved", ...verdict, comment: `isolated by ${action}` });
  expect(await defender.getAlert({ id: "da1" })).toMatchObject({
    status: "Resolved",
    ...verdict,
    comments: [{ comment: `isolated by ${action}` }],
  });
});

test("a new action that is not found yet is told apart from one that the caller may not read", async () => {
  const own = { clientId: "isolates", roles: ["Machine.Isolate"], secretHashes: [await hashSecret("emulator-secret")] };
  const all = { ...own, clientId: "reads", roles: ["Machine.Isolate", "Machine.ReadWrite.All"] };
  const { as, control } = await servedTenant(organization, { applications: [own, all] });
  const { id } = await as("isolates").isolateMachine(isolation);
  expect(await failureOf(as("isolates").getMachineAction({ id }))).toMatchObject({
    kind: "forbidden",
    missingRoles: ["Machine.ReadWrite.All"],
  });
  await control("POST", "/faults", { operationId: "getMachineAction", fault: "status", status: 404, times: 1 });
  expect(await failureOf(as("reads").getMachineAction({ id }))).toMatchObject({ kind: "not-found", attempts: 1 });
  expect(await as("reads").getMachineAction({ id })).toMatchObject({ id, status: "Pending" });
});

test("a second isolation is refused while one is under way, which a list of actions finds", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.isolateMachine(isolation);
  expect(await failureOf(defender.isolateMachine({ ...isolation, Comment: "again" }))).toMatchObject({
    kind: "bad-request",
    code: "ActiveRequestAlreadyExists",
    attempts: 1,
  });
  const $filter = { machineId: machineId(1), type: "Isolate", status: { in: ["Pending", "InProgress"] } };
  const running = await defender.listMachineActions({ $filter });
  expect(running.value).toMatchObject([{ id, requestorComment: "INC-1" }]);
  await advance({ minutes: 5 });
  expect((await defender.listMachineActions({ $filter })).value).toEqual([]);
});

test("an action on a machine that does not report stays Pending, keeps others out, and makes room once it is Cancelled", async () => {
  const { defender, advance, ask } = await servedTenant({ Machines: [machine(1, { healthStatus: "Inactive" })] });
  const { id } = await defender.isolateMachine(isolation);
  await advance({ days: 2 });
  expect(await defender.getMachineAction({ id })).toMatchObject({ status: "Pending" });
  expect(await failureOf(defender.isolateMachine(isolation))).toMatchObject({ code: "ActiveRequestAlreadyExists" });
  const cancelled = await defender.cancelMachineAction({ id, Comment: "gave up" });
  expect(cancelled).toMatchObject({ status: "Cancelled", cancellationComment: "gave up" });
  const found = await ask("/api/machineactions?$filter=status eq 'Cancelled'");
  expect(found.body.value).toMatchObject([{ id }]);
  expect((await ask("/api/machineactions?$filter=status eq 'Canceled'")).body.value ?? []).toEqual([]);
  const next = await defender.isolateMachine(isolation);
  await advance({ days: 4 });
  expect(await defender.getMachineAction({ id: next.id })).toMatchObject({ status: "TimeOut" });
});

test.each([
  [{ classification: "BenignPositive" }],
  [{ classification: "benignPositive", determination: "SecurityTesting" }],
  [{ classification: "FalsePositive", determination: "SecurityTesting" }],
  [{ classification: "TruePositive", determination: "Clean" }],
  [{ Status: "Resolved" }],
])("the alert stays as it is where %j is sent", async (body) => {
  const { ask } = await servedTenant(organization);
  const before = (await ask("/api/alerts/da1")).body;
  const refused = await ask("/api/alerts/da1", "PATCH", body);
  expect([refused.status, refused.body.error.code]).toEqual([400, "InvalidRequestBody"]);
  expect((await ask("/api/alerts/da1")).body).toEqual(before);
});
