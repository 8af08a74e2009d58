import { expect, test } from "vitest";
import { createWorld, type HuntingAnswer, InvalidWorldError } from "../index.ts";

const query = "DeviceInfo | where OSPlatform == 'Linux' | project DeviceName";
const answer = {
  Schema: [{ Name: "DeviceName", Type: "String" }],
  Results: [{ DeviceName: "pc-1" }],
};

test("a query is answered as was said, however its lines are broken, and any other is not", async () => {
  const world = createWorld();
  world.hunt(query, answer);
  expect(await world.answer("runAdvancedQuery", { Query: query.replaceAll(" | ", "\n| ") })).toMatchObject(answer);
  await expect(world.answer("runAdvancedQuery", { Query: "DeviceEvents" })).rejects.toMatchObject({ status: 501 });
});

test("a query can be refused, as one of a table that there is not", async () => {
  const world = createWorld();
  world.hunt("Nowhere", {
    error: { code: "BadRequest", message: "Failed to resolve table expression named 'Nowhere'." },
  });
  await expect(world.answer("runAdvancedQuery", { Query: "Nowhere" })).rejects.toMatchObject({
    status: 400,
    code: "BadRequest",
  });
});

test.each<[string, unknown, unknown]>([
  ["a query that is none", "", answer],
  ["a query that is no text", 5, answer],
  ["rows without columns", query, { Results: [] }],
  ["nothing", query, undefined],
])("%s is refused", (_, asked, given) => {
  // As JavaScript calls it.
  expect(() => createWorld().hunt(asked as string, given as HuntingAnswer)).toThrow(InvalidWorldError);
});
