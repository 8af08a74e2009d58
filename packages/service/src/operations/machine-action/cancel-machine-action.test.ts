import { expect, test } from "vitest";
import { collectionNow } from "../../entities/collection-now.ts";
import type { Given, HandlerContext } from "../../handler.ts";
import { contextWith, later } from "../../testing/handler-context.ts";
import { answerOperation } from "../answer-operation.ts";
import { cancelMachineAction } from "./cancel-machine-action.ts";

const id = "00000001-0000-4000-8000-000000000000";
const scan: Given = { id: "m", Comment: "c", ScanType: "Full" };

/** A machine on which a scan has begun. */
async function scanning(): Promise<HandlerContext> {
  const context = await contextWith("Machine", [{ id: "m" }]);
  await answerOperation("runAntiVirusScan", scan, context);
  return context;
}

const now = (context: HandlerContext) => collectionNow("MachineAction", context).get(id);

test.each([5, 3600])(
  "an action is cancelled after %i seconds, says by whom, when and why, and stays so",
  async (at) => {
    const context = await scanning();
    const time = at === 5 ? "2021-08-02T10:00:05Z" : "2021-08-02T11:00:00Z";
    const cancelled = {
      id,
      status: "Cancelled",
      lastUpdateDateTimeUtc: time,
      cancellationRequestor: "analyst@example.com",
      cancellationComment: "no",
      cancellationDateTimeUtc: time,
      errorHResult: -2147467260,
    };
    const { status, body } = await cancelMachineAction({ id, Comment: "no" }, later(context, at));
    expect([status, body]).toMatchObject([
      200,
      { ...cancelled, "@odata.context": "https://api.example.com/api/$metadata#MachineActions/$entity" },
    ]);
    expect(await now(later(context, 1e6))).toMatchObject(cancelled);
  },
);

test("a clock that is set back finds the action as it was before it was cancelled", async () => {
  const context = await scanning();
  await cancelMachineAction({ id }, later(context, 60));
  expect(await now(later(context, 59))).toMatchObject({
    status: "InProgress",
    cancellationRequestor: null,
    errorHResult: 0,
  });
});

test("another action of the type can begin once the first one is cancelled", async () => {
  const context = await scanning();
  await expect(answerOperation("runAntiVirusScan", scan, later(context, 60))).rejects.toMatchObject({ status: 400 });
  await cancelMachineAction({ id }, later(context, 60));
  expect(await answerOperation("runAntiVirusScan", scan, later(context, 60))).toMatchObject({ status: 201 });
});

test.each(["Succeeded", "Failed", "TimeOut", "Cancelled"])("an action that is %s is not cancelled", async (status) => {
  const context = await contextWith("MachineAction", [{ id, status }]);
  await expect(cancelMachineAction({ id }, context)).rejects.toMatchObject({
    status: 400,
    code: "InvalidInput",
    message: `The action is ${status} and cannot be cancelled.`,
  });
  expect(await now(context)).toEqual({ id, status });
});

test("an action that was put there as active, and goes no way of its own, is cancelled too", async () => {
  const context = await contextWith("MachineAction", [{ id, status: "Pending" }]);
  expect(await cancelMachineAction({ id }, context)).toMatchObject({ body: { status: "Cancelled" } });
  expect(await now(context)).toMatchObject({ status: "Cancelled", cancellationComment: null });
});

test("an action that there is not is refused with 404", async () => {
  await expect(cancelMachineAction({ id }, await contextWith("Machine", []))).rejects.toMatchObject({ status: 404 });
});
