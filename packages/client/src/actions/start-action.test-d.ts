import { expectTypeOf, test } from "vitest";
import type { DefenderClient } from "../defender-client.ts";
import type { ActionOperation } from "./action-operations.ts";
import type { MachineAction } from "./machine-action.ts";
import { startAction } from "./start-action.ts";

declare const defender: DefenderClient;
const id = "1";

test("an operation that starts an action takes its own arguments, and gives the action", () => {
  const isolate = () => startAction(defender, "isolateMachine", { id, Comment: "c", IsolationType: "Full" });
  expectTypeOf(isolate).returns.resolves.toEqualTypeOf<MachineAction>();
  void (() => startAction(defender, "runAntiVirusScan", { id, Comment: "c", ScanType: "Quick" }, { onActive: "join" }));
  // @ts-expect-error: a scan has a type
  void (() => startAction(defender, "runAntiVirusScan", { id, Comment: "c" }));
  // @ts-expect-error: a misspelt member
  void (() => startAction(defender, "isolateMachine", { id, Comment: "c", isolationType: "Full" }));
});

test("an operation that starts none is refused", () => {
  // @ts-expect-error: it reads
  void (() => startAction(defender, "getMachine", { id }));
  // @ts-expect-error: an investigation is no action
  void (() => startAction(defender, "startInvestigation", { id, Comment: "c" }));
  // @ts-expect-error: it ends one
  void (() => startAction(defender, "cancelMachineAction", { id, Comment: "c" }));
  // @ts-expect-error: no such way
  void (() => startAction(defender, "offboardMachine", { id, Comment: "c" }, { onActive: "wait" }));
});

test("every one of them gives a machine action", () => {
  type Answers = { [Id in ActionOperation]: Awaited<ReturnType<DefenderClient[Id]>> };
  expectTypeOf<Answers[ActionOperation]>().toEqualTypeOf<MachineAction>();
});
