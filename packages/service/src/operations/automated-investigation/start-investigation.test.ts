import { expect, test } from "vitest";
import { entityHandler } from "../../behaviours/entity.ts";
import { contextWith, later } from "../../testing/handler-context.ts";
import { startInvestigation } from "./start-investigation.ts";

const machines = [
  { id: "m", computerDnsName: "pc", healthStatus: "Active" },
  { id: "silent", healthStatus: "Inactive" },
];
const behaviour = { entity: "Investigation", collection: "investigations", by: "id" } as const;
const getInvestigation = entityHandler({ behaviour, path: "/api/investigations/{id}" });

async function started(id: string) {
  const context = await contextWith("Machine", machines);
  const { status, body } = await startInvestigation({ id, Comment: "Look" }, context);
  const state = async (seconds: number) =>
    (await getInvestigation({ id: Object(body).id }, later(context, seconds))).body;
  return { status, body, state };
}

test("an investigation of a machine runs, and is answered as it is documented", async () => {
  expect(await started("pc")).toMatchObject({
    status: 201,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Investigations/$entity",
      id: expect.stringMatching(/^\d+$/),
      startTime: "2021-08-02T10:00:00Z",
      endTime: null,
      state: "Running",
      cancelledBy: null,
      statusDetails: null,
      machineId: "m",
      computerDnsName: "pc",
      triggeringAlertId: null,
    },
  });
});

test("after ten minutes it has found nothing", async () => {
  const { state } = await started("m");
  expect(await state(599)).toMatchObject({ state: "Running", endTime: null });
  expect(await state(600)).toMatchObject({ state: "Benign", endTime: "2021-08-02T10:10:00Z" });
});

test("a machine that does not report is waited for, for three days", async () => {
  const { state } = await started("silent");
  const days = 24 * 3600;
  expect(await state(0)).toMatchObject({ state: "PendingResource", endTime: null });
  expect(await state(3 * days - 1)).toMatchObject({ state: "PendingResource" });
  expect(await state(3 * days)).toMatchObject({ state: "TerminatedBySystem", endTime: "2021-08-05T10:00:00Z" });
});

test("a machine that there is not is refused with 404", async () => {
  await expect(started("gone")).rejects.toMatchObject({ status: 404, code: "ResourceNotFound" });
});
