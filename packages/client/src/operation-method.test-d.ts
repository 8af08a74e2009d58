import { expectTypeOf, test } from "vitest";
import type { Collection } from "./collections/collection.ts";
import type { ArgumentsWith, CallOf, Given } from "./operation-method.ts";

interface Machine {
  readonly id: string;
}

/** Operations as the contract could have them. */
interface Contract {
  listMachines: {
    args: { $filter?: string; $top?: number };
    answer: { "@odata.context": string; value: Machine[] };
    of: {
      paging: "skip";
      filter: { healthStatus: "enum"; lastSeen: "datetime"; name: "string"; tags: "string[]"; size: "number" };
    };
  };
  exportAll: { args: { pageSize?: number }; answer: { value: Machine[] }; of: { paging: "link"; filter: object } };
  countAlerts: {
    args: { id: string; $filter?: string };
    answer: number;
    of: { paging: "none"; filter: { status: "enum" } };
  };
  isolateMachine: { args: { id: string; Comment: string; IsolationType?: string }; answer: Machine; of: undefined };
  deleteIndicator: { args: { id: string }; answer: undefined; of: undefined };
}

type ArgsOf<Id extends keyof Contract> = Given<ArgumentsWith<Contract[Id]["args"], Contract[Id]["of"]>>;
type ResultOf<Id extends keyof Contract> = CallOf<Contract[Id]["answer"], Contract[Id]["of"]>;

declare const client: { readonly [Id in keyof Contract]: (...given: ArgsOf<Id>) => ResultOf<Id> };

test("a collection is the promise of a page, and an iterable of its items", () => {
  expectTypeOf(client.listMachines).returns.toEqualTypeOf<Collection<Contract["listMachines"]["answer"], Machine>>();
  expectTypeOf(client.listMachines).returns.resolves.toEqualTypeOf<Contract["listMachines"]["answer"]>();
  void (async () => {
    for await (const machine of client.exportAll()) expectTypeOf(machine).toEqualTypeOf<Machine>();
    for await (const page of client.exportAll().pages()) expectTypeOf(page).toEqualTypeOf<{ value: Machine[] }>();
    expectTypeOf(await client.exportAll().toArray({ limit: 7 })).toEqualTypeOf<Machine[]>();
  });
  // @ts-expect-error without a limit
  void (() => client.exportAll().toArray());
});

test("what is no collection is a promise of what is documented, of nothing where that is no body", () => {
  expectTypeOf(client.countAlerts).returns.toEqualTypeOf<Promise<number>>();
  expectTypeOf(client.deleteIndicator).returns.toEqualTypeOf<Promise<undefined>>();
  // @ts-expect-error nothing to iterate
  void (() => client.isolateMachine({ id: "m", Comment: "c" }).pages());
});

test("arguments may be left out where none is required", () => {
  void (() => client.listMachines());
  void (() => client.listMachines({}, { deadline: 1_000 }));
  // @ts-expect-error id is required
  void (() => client.deleteIndicator());
  // @ts-expect-error a member of the body is required
  void (() => client.isolateMachine({ id: "m" }));
  // @ts-expect-error a misspelt member of the body
  void (() => client.isolateMachine({ id: "m", Comment: "c", isolationType: "Full" }));
});

test("a filter is a text, or an object of the members that the contract lists", () => {
  void (() => client.listMachines({ $filter: "healthStatus eq 'Active'" }));
  void (() => client.listMachines({ $filter: { lastSeen: { ge: new Date(), lt: "2024-05-01Z" } } }));
  void (() => client.listMachines({ $filter: { name: { startswith: "pc-" }, tags: { any: "vip" } } }));
  void (() => client.listMachines({ $filter: { name: null, healthStatus: { ne: null }, size: { in: [1, 2] } } }));
  void (() => client.countAlerts({ id: "m", $filter: { status: { in: ["New"] } } }));
  // @ts-expect-error no such member
  void (() => client.listMachines({ $filter: { health: "Active" } }));
  // @ts-expect-error no such operator
  void (() => client.listMachines({ $filter: { name: { like: "pc-" } } }));
  // @ts-expect-error a number is no text
  void (() => client.listMachines({ $filter: { name: 7 } }));
  // @ts-expect-error a time does not start with anything
  void (() => client.listMachines({ $filter: { lastSeen: { startswith: "2024" } } }));
  // @ts-expect-error a list is asked for what is in it
  void (() => client.listMachines({ $filter: { tags: "vip" } }));
  // @ts-expect-error it has no filter
  void (() => client.exportAll({ $filter: "a eq 1" }));
});

test("a function over all operations keeps what each takes and gives", () => {
  function call<Id extends keyof Contract>(id: Id, ...given: ArgsOf<Id>): ResultOf<Id> {
    return client[id](...given);
  }
  expectTypeOf(() => call("countAlerts", { id: "m" })).returns.toEqualTypeOf<Promise<number>>();
  void (() => call("listMachines"));
  // @ts-expect-error of another operation
  void (() => call("deleteIndicator", { pageSize: 7 }));
});
