import { expect, test } from "vitest";
import { defaultActions } from "./network-events.ts";
import { ofOtherTable, tablesToRead } from "./tables.ts";

const tables = tablesToRead(new Set(defaultActions));
const columns = (...names: string[]) => new Set(names.map((name) => name.toLowerCase()));
const passed = { kind: "passedOver", because: "otherAction" };

test("the kind of an event tells its table where a query joined several", () => {
  const joined = tables.ofColumns(columns("Timestamp", "DeviceId", "RemoteIP", "SHA1", "ActionType", "Other"));
  const of = (ActionType: unknown) => joined?.read({ ActionType, RemoteIP: "", SHA1: "" });
  expect(of("ConnectionSuccess")).toMatchObject({ because: "noAddress" });
  expect(of("FileCreated")).toMatchObject({ because: "noHash" });
  expect(of("ProcessCreated")).toMatchObject({ because: "noHash" });
  expect([of("ImageLoaded"), of(undefined), of("constructor")]).toEqual([passed, passed, passed]);
  expect(joined?.columns).toContain("RemoteUrl");
});

test("only the columns of the table that a file has are used", () => {
  const network = tables.ofColumns(columns("Timestamp", "DeviceId", "RemoteIP", "ActionType"));
  expect(network?.columns).toEqual(["Timestamp", "DeviceId", "RemoteIP", "ActionType", "RemoteUrl"]);
  expect(tables.ofColumns(columns("Timestamp", "DeviceId", "ActionType"))).toBeUndefined();
});

test("what the caller counts as a connection is one, whichever table it is of", () => {
  const own = tablesToRead(new Set(["FileCreated"]));
  expect(own.ofRow({ ActionType: "FileCreated" })?.name).toBe("DeviceNetworkEvents");
  expect(own.ofCategory("AdvancedHunting-DeviceFileEvents")?.name).toBe("DeviceFileEvents");
});

test.each([
  ["AdvancedHunting-DeviceEvents", { table: "DeviceEvents" }],
  ["AdvancedHunting-Secret words", {}],
  ["\u001b[31m", {}],
])("a category %j that is not read is named only if it looks like a table", (name, named) => {
  expect(ofOtherTable(name)).toEqual({ kind: "passedOver", because: "otherCategory", ...named });
});
