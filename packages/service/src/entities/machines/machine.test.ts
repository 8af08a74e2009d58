import { expect, test } from "vitest";
import { entitiesHandler } from "../../behaviours/entities.ts";
import { entityModel } from "../../behaviours/entity-model.ts";
import type { Entity } from "../../store.ts";
import { contextWith } from "../../testing/handler-context.ts";

const declaration = { behaviour: { entities: "Machine", collection: "machines" }, path: "/api/machines" } as const;

async function listed(machines: readonly Entity[], now: string): Promise<string[]> {
  const list = entitiesHandler(declaration, entityModel([declaration]));
  const { body } = await list({}, await contextWith("Machine", machines, now));
  return Object(body).value.map(({ id }: { id: string }) => id);
}

const machines = [
  { id: "latest", lastSeen: "2021-08-02T10:00:00Z" },
  { id: "180 days ago", lastSeen: "2021-02-03T10:00:00Z" },
  { id: "before", lastSeen: "2021-02-03T09:59:59.9999999Z" },
  { id: "never" },
];

test("machines are listed that reported within 180 days before the latest report, and those of which nobody knows", async () => {
  expect(await listed(machines, "2021-08-02T10:00:00Z")).toEqual(["latest", "180 days ago", "never"]);
});

test("what was imported from a tenant of years ago is listed as it was then", async () => {
  expect(await listed(machines, "2030-01-01T00:00:00Z")).toEqual(["latest", "180 days ago", "never"]);
});

test("a report from the future forgets nobody", async () => {
  const ahead = [...machines.slice(0, 2), { id: "ahead", lastSeen: "2031-01-01T00:00:00Z" }];
  expect(await listed(ahead, "2021-08-02T10:00:00Z")).toEqual(["latest", "180 days ago", "ahead"]);
});

test("nothing is listed of nothing", async () => {
  expect(await listed([], "2021-08-02T10:00:00Z")).toEqual([]);
});
