import type { HandlerContext } from "../../handler.ts";
import type { Filter } from "../../odata/filter.ts";
import { elementsAt, isObject, memberValue } from "../../odata/member-value.ts";
import type { Collection, Entity, EntityShapes } from "../../store.ts";
import { formatTimestamp, type Ticks } from "../../values/timestamp.ts";

/** What members of an entity become at a time. */
export interface Step {
  readonly at: Ticks;
  readonly members: Entity;
}

/**
 * What an entity will go through is written down when it begins, in a collection of its own. Which state it has is then a matter of the clock
 * alone, which may be set ahead and back: there is no timer, and whoever asks sees the same.
 */
const courseOf = (entity: string) => `${entity}Course`;

/** What the courses of a kind of entities are looked up by: from when until when their entity is stored as it is then. */
export function courseShapes(entity: string): EntityShapes {
  return { [courseOf(entity)]: { members: { since: "datetime", until: "datetime" } } };
}

/** Adds an entity that goes through steps, in the order of their times, of which the first one holds from the beginning. Resolves with it. */
export async function begin(
  entity: string,
  given: Entity,
  steps: readonly Step[],
  { store, now }: HandlerContext,
): Promise<Entity> {
  const changed = steps.flatMap(({ members }) => Object.keys(members));
  const former = Object.fromEntries(changed.map((member) => [member, given[member] ?? null]));
  const course: Entity = {
    id: given["id"],
    // A clock that is set back finds every member as it was.
    steps: steps.map(({ at, members }, n) => ({
      at: formatTimestamp(at),
      members: n === 0 ? { ...former, ...members } : members,
    })),
  };
  const begun = { ...given, ...membersAt(course, now) };
  await store.collection(entity).put(begun);
  await store.collection(courseOf(entity)).put({ ...course, ...validity(course, now) });
  return begun;
}

/**
 * Ends what an entity goes through: from now on it has these members. A clock that is set back finds it on its way again. Resolves with
 * the entity.
 */
export async function cut(
  entity: string,
  found: Entity,
  members: Entity,
  { store, now }: HandlerContext,
): Promise<Entity> {
  const ended = { ...found, ...members };
  await store.collection(entity).put(ended);
  const courses = store.collection(courseOf(entity));
  const course = await courses.get(String(found["id"]));
  if (course === undefined) return ended;
  const [first, ...later] = stepsOf(course);
  const former = Object.fromEntries(Object.keys(members).map((member) => [member, found[member] ?? null]));
  const passed = later.filter(({ at }) => at <= now);
  const steps = [{ at: first?.at ?? now, members: { ...former, ...first?.members } }, ...passed, { at: now, members }];
  const shortened = { ...course, steps: steps.map(({ at, members }) => ({ at: formatTimestamp(at), members })) };
  await courses.put({ ...shortened, ...validity(shortened, now) });
  return ended;
}

/** A collection in which every entity is where its course has led it. */
export function inCourse(entity: string, collection: Collection, { store, now }: HandlerContext): Collection {
  const courses = store.collection(courseOf(entity));
  const overdue: Filter = {
    kind: "or",
    of: [
      { kind: "comparison", member: "until", type: "datetime", operator: "le", value: now },
      { kind: "comparison", member: "since", type: "datetime", operator: "gt", value: now },
    ],
  };

  /** Filters and orders look at what is stored, so it is brought up to the time before. */
  async function settle(): Promise<void> {
    if ((await courses.query({ filter: overdue, top: 1 })).length === 0) return;
    await store.inTurn(async () => {
      for (const course of await courses.query({ filter: overdue })) {
        const id = String(course["id"]);
        const stored = await collection.get(id);
        if (stored === undefined) await courses.delete(id);
        else {
          await collection.put({ ...stored, ...membersAt(course, now) });
          await courses.put({ ...course, ...validity(course, now) });
        }
      }
    });
  }

  return {
    ...collection,
    async get(id) {
      const [stored, course] = await Promise.all([collection.get(id), courses.get(id)]);
      return stored && course ? { ...stored, ...membersAt(course, now) } : stored;
    },
    async query(query) {
      await settle();
      return await collection.query(query);
    },
    async count(filter) {
      await settle();
      return await collection.count(filter);
    },
  };
}

function membersAt(course: Entity, now: Ticks): Entity {
  const begun = stepsOf(course).filter(({ at }, n) => n === 0 || at <= now);
  return Object.assign({}, ...begun.map(({ members }) => members));
}

/** Between which times the stored members are those of the course. Null is no bound. */
function validity(course: Entity, now: Ticks): Entity {
  const [, ...later] = stepsOf(course).map(({ at }) => at);
  const since = later.findLast((at) => at <= now);
  const until = later.find((at) => at > now);
  return { since: textOf(since), until: textOf(until) };
}

function textOf(time: Ticks | undefined): string | null {
  return time === undefined ? null : formatTimestamp(time);
}

function stepsOf(course: Entity): Step[] {
  return elementsAt(course, "steps").flatMap((step) => {
    const at = memberValue(step, "at", "datetime");
    const members = isObject(step) ? step["members"] : undefined;
    return typeof at === "bigint" && isObject(members) ? [{ at, members }] : [];
  });
}
