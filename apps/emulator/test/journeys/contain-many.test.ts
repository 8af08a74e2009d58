import { expect, test } from "vitest";
import { failureOf, machine, machineId, now, servedTenant } from "./tenant.ts";

const isolation = (n: number) => ({ id: machineId(n), Comment: "INC-1", IsolationType: "Full" }) as const;
const counting = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

test("many machines are isolated, one list of actions tells how far all of them are, and those that failed are known by name", async () => {
  const Machines = [
    ...counting(1, 30).map((n) => machine(n)),
    machine(31, { healthStatus: "ImpairedCommunication" }),
    machine(32, { healthStatus: "Inactive" }),
  ];
  const { defender, advance, control } = await servedTenant({ Machines }, { quota: true });
  const wanted = counting(1, 33).map(isolation);
  const refused: string[] = [];
  for await (const { input, ok, ...result } of defender.many("isolateMachine", wanted)) {
    if (!ok) refused.push(`${input.id} ${"error" in result ? result.error.kind : ""}`);
  }
  expect(refused).toEqual([`${machineId(33)} not-found`]);

  const $filter = { type: "Isolate", creationDateTimeUtc: { ge: now } };
  const ended = new Map<string | undefined, number>();
  for (const time of [{ minutes: 5 }, { days: 4 }]) {
    await advance(time);
    ended.clear();
    for (const { status } of (await defender.listMachineActions({ $filter })).value)
      ended.set(status, (ended.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(ended)).toEqual({ Succeeded: 30, Failed: 1, TimeOut: 1 });
  const { use } = await control("GET", "/quota");
  expect(use.filter(({ operationId }: { operationId: string }) => operationId === "listMachineActions")).toMatchObject([
    { windows: [{ used: 2 }, { used: 2 }] },
  ]);
});

test("a call that is throttled is not taken for a machine that is not there, and says when to come back", async () => {
  const { defender, as } = await servedTenant({ Machines: [machine(1)] }, { quota: [{ calls: 2, perSeconds: 3600 }] });
  for (const client of [defender, as("emulator")]) await client.getMachine({ id: machineId(1) });
  const failure = await failureOf(defender.getMachine({ id: machineId(1) }));
  expect(failure).toMatchObject({ kind: "throttled", status: 429, retryAt: expect.any(Date) });
});

test("an isolation whose answer is lost is not sent again: it is found by its comment", async () => {
  const { defender, control } = await servedTenant({ Machines: [machine(1)] });
  await control("POST", "/faults", { operationId: "isolateMachine", fault: "resetInBody", times: 1 });
  expect(await failureOf(defender.isolateMachine(isolation(1)))).toMatchObject({ kind: "network", attempts: 1 });
  const $filter = { machineId: machineId(1), type: "Isolate", creationDateTimeUtc: { ge: now } };
  expect((await defender.listMachineActions({ $filter })).value).toMatchObject([{ requestorComment: "INC-1" }]);
});

test("an isolation that was throttled is sent again, and done once; one that met a fault of a server is not", async () => {
  const { defender, control } = await servedTenant({ Machines: [machine(1), machine(2)] });
  const fault = { operationId: "isolateMachine", fault: "status", times: 1 };
  await control("POST", "/faults", { ...fault, status: 429, retryAfter: 0 });
  await defender.isolateMachine(isolation(1));
  await control("POST", "/faults", { ...fault, status: 502 });
  expect(await failureOf(defender.isolateMachine(isolation(2)))).toMatchObject({ kind: "server", attempts: 1 });
  expect((await defender.listMachineActions()).value).toMatchObject([{ machineId: machineId(1) }]);
});
