import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { entityHandler } from "./entity.ts";
import type { HandlerContext } from "./handler.ts";

const getMachine = entityHandler({ entity: "Machine", collection: "machines", by: "id" });

async function contextWith(...machines: { id: string }[]): Promise<HandlerContext> {
  const store = createMemoryStore();
  await store.collection("Machine").putAll(machines);
  return { store, now: 0n, caller: "analyst@example.com", newId: () => "", baseUrl: "https://api.example.com/api" };
}

test("an entity is answered by its id, under the context of its set", async () => {
  expect(await getMachine({ id: "b" }, await contextWith({ id: "a" }, { id: "b" }))).toEqual({
    status: 200,
    body: { "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity", id: "b" },
  });
});

test("an entity that there is not is refused with 404 and named", async () => {
  await expect(getMachine({ id: "c" }, await contextWith({ id: "a" }))).rejects.toMatchObject({
    kind: "service-refusal",
    status: 404,
    code: "ResourceNotFound",
    message: "Machine c was not found.",
  });
});
