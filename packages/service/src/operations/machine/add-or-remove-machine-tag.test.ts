import { expect, test } from "vitest";
import type { HandlerContext } from "../../handler.ts";
import { contextWith } from "../../testing/handler-context.ts";
import { addOrRemoveMachineTag } from "./add-or-remove-machine-tag.ts";

const machine = (machineTags: unknown) => contextWith("Machine", [{ id: "m", osBuild: 1, machineTags }]);
const ask = (context: HandlerContext, Action: string, Value: string) =>
  addOrRemoveMachineTag({ id: "m", Action, Value }, context);

test.each<[string, string, string[], string[]]>([
  ["Add", "c", ["a", "b"], ["a", "b", "c"]],
  ["Add", "a", ["a", "b"], ["a", "b"]],
  ["Remove", "a", ["a", "b"], ["b"]],
  ["Remove", "A", ["a", "b"], ["a", "b"]],
])("%s %s makes of %j the tags %j, and the machine has them from then on", async (action, tag, before, after) => {
  const context = await machine(before);
  expect(await ask(context, action, tag)).toEqual({
    status: 200,
    body: {
      "@odata.context": "https://api.example.com/api/$metadata#Machines/$entity",
      id: "m",
      osBuild: 1,
      machineTags: after,
    },
  });
  expect(await context.store.collection("Machine").get("m")).toMatchObject({ machineTags: after });
});

test("a machine without tags gets its first", async () => {
  expect(await ask(await machine(null), "Add", "a")).toMatchObject({ body: { machineTags: ["a"] } });
});

test("tags that are added together are all there", async () => {
  const context = await machine([]);
  const tags = Array.from({ length: 20 }, (_, n) => `t${n}`);
  await Promise.all(tags.map((tag) => ask(context, "Add", tag)));
  expect(await context.store.collection("Machine").get("m")).toMatchObject({ machineTags: tags });
});

test("a machine that there is not is refused with 404", async () => {
  const given = { id: "x", Action: "Add", Value: "a" };
  await expect(addOrRemoveMachineTag(given, await machine([]))).rejects.toMatchObject({ status: 404 });
});
