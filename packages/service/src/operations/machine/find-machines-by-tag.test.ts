import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { findMachinesByTag } from "./find-machines-by-tag.ts";

const machines = [
  { id: "old", machineTags: ["vip"], lastSeen: "2020-08-02T10:00:00Z" },
  { id: "vip", machineTags: ["x", "vip"], lastSeen: "2021-08-02T10:00:00Z" },
  { id: "near", machineTags: ["vip-2"] },
  { id: "none", machineTags: [] },
];

async function ids(given: object): Promise<string[]> {
  const { body } = await findMachinesByTag({ ...given }, await contextWith("Machine", machines));
  return Object(body).value.map(({ id }: { id: string }) => id);
}

test.each([
  [{ tag: "vip" }, ["vip"]],
  [{ tag: "vip", useStartsWithFilter: false }, ["vip"]],
  [{ tag: "vip", useStartsWithFilter: true }, ["vip", "near"]],
  [{ tag: "ip", useStartsWithFilter: true }, []],
  [{ tag: "VIP" }, []],
])("%j finds %j of those that are listed", async (given, expected) => {
  expect(await ids(given)).toEqual(expected);
});

test("there are no options", async () => {
  await expect(ids({ tag: "vip", $top: 1 })).rejects.toMatchObject({ kind: "odata-query" });
});
