import { expect, test } from "vitest";
import type { HandlerContext } from "../../handler.ts";
import type { Entity, Store } from "../../store.ts";
import { contextAt, later } from "../../testing/handler-context.ts";
import { collectionNow } from "../collection-now.ts";
import { begin } from "./course.ts";

const seconds = 10_000_000n;

/** An action that is done after ten seconds. */
async function begun(): Promise<HandlerContext> {
  const context = contextAt("2021-08-02T10:00:00Z");
  const steps = [
    { at: context.now, members: { status: "Pending" } },
    { at: context.now + 10n * seconds, members: { status: "Succeeded", errorHResult: 5 } },
  ];
  expect(await begin("MachineAction", { id: "a", title: "t" }, steps, context)).toEqual({
    id: "a",
    title: "t",
    status: "Pending",
    errorHResult: null,
  });
  return context;
}

/** The same, in which what is written is listed. */
function watched(context: HandlerContext): { context: HandlerContext; written: Entity[] } {
  const written: Entity[] = [];
  const { store } = context;
  const collection: Store["collection"] = (entity) => {
    const kept = store.collection(entity);
    return {
      ...kept,
      put: (each) => {
        written.push(each);
        return kept.put(each);
      },
    };
  };
  return { written, context: { ...context, store: { ...store, collection } } };
}

test("what is overdue is written once, whichever way the clock is set, and what is not is not", async () => {
  const start = await begun();
  const writes = async (at: number) => {
    const { context, written } = watched(later(start, at));
    await collectionNow("MachineAction", context).query();
    return written.length;
  };
  const counts: number[] = [];
  for (const at of [0, 9.9999999, 10, 10, 1e6, 9.9999999, -1e6, 0, 10]) counts.push(await writes(at));
  // The action and its course.
  expect(counts).toEqual([0, 0, 2, 0, 0, 2, 0, 0, 2]);
});

test("entities are counted as they are now", async () => {
  const filter = { kind: "comparison", member: "status", type: "string", operator: "eq", value: "Succeeded" } as const;
  const context = await begun();
  const count = (at: number) => collectionNow("MachineAction", later(context, at)).count(filter);
  expect([await count(0), await count(10), await count(0)]).toEqual([0, 1, 0]);
});

test("one entity is read as it is now, without being written", async () => {
  const { context, written } = watched(later(await begun(), 10));
  const actions = collectionNow("MachineAction", context);
  expect(await actions.get("a")).toEqual({ id: "a", title: "t", status: "Succeeded", errorHResult: 5 });
  expect(await actions.get("b")).toBeUndefined();
  expect(written).toEqual([]);
});

test("the course of an entity that is deleted is deleted when it is overdue", async () => {
  const context = await begun();
  await context.store.collection("MachineAction").delete("a");
  expect(await collectionNow("MachineAction", later(context, 10)).query()).toEqual([]);
  expect(await context.store.collection("MachineActionCourse").count()).toBe(0);
});

test("what has no course stays as it was put", async () => {
  const context = contextAt("2021-08-02T10:00:00Z");
  await context.store.collection("MachineAction").put({ id: "a", status: "Pending" });
  expect(await collectionNow("MachineAction", later(context, 1e9)).get("a")).toEqual({ id: "a", status: "Pending" });
});
