import { expect, test } from "vitest";
import { hashSecret } from "../../src/identity/secrets/secret-hash.ts";
import { alert, failureOf, machine, machineId, now, servedTenant } from "./tenant.ts";

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

test("of programs that isolate one machine at once, one begins and the others are refused", async () => {
  const { defender } = await servedTenant(organization);
  const calls = Array.from({ length: 10 }, (_, n) => defender.isolateMachine({ ...isolation, Comment: `INC-${n}` }));
  const begun = (await Promise.allSettled(calls)).flatMap((call) =>
    call.status === "fulfilled" ? [call.value.id] : [],
  );
  expect(begun).toHaveLength(1);
  expect((await defender.listMachineActions()).value.map(({ id }) => id)).toEqual(begun);
});

test("a repetition may be answered with the action that is under way as well, which tells by its time that it is not new", async () => {
  const { defender, control } = await servedTenant(organization);
  const params = { operationId: "isolateMachine", status: 201, example: "pending" };
  await control("POST", "/states", { state: "operationAnswers", params, action: "setup" });
  const { status, creationDateTimeUtc = now } = await defender.isolateMachine(isolation);
  expect(status).toBe("Pending");
  expect(Date.parse(creationDateTimeUtc)).toBeLessThan(Date.parse(now));
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
