import type { OperationId } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { ensureLoaded } from "../contract/loaded-operations.ts";
import { anonymousScenario, chooseScenario } from "./scenario-choice.ts";

async function chosen(operationId: OperationId, given: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  await ensureLoaded(operationId);
  return chooseScenario(operationId, given)?.name;
}

test.each<[string, OperationId, Readonly<Record<string, unknown>>, string]>([
  ["a success that asks for exactly this", "getIPStatistics", { ip: "192.168.1.1" }, "legacyStringCounts"],
  ["a refusal that asks for exactly this", "getMachine", { id: "0".repeat(40) }, "notFound"],
  [
    "a success about the same address, whatever else is asked",
    "getIPStatistics",
    { ip: "10.209.67.177", lookBackHours: 1 },
    "seen",
  ],
  ["the refusal of what nobody has given an answer", "runAdvancedQuery", { Query: "AlertInfo" }, "unanswered"],
  ["the success about what is not there, of the fewest states", "getIPStatistics", { ip: "198.51.100.7" }, "unseen"],
  ["the same where it has other states besides", "getFileStatistics", { id: "a".repeat(40) }, "unseen"],
  ["the first success, where none says that something is not there", "getMachine", { id: "a".repeat(40) }, "found"],
  ["the first success of a list", "listMachines", { $top: 3 }, "page"],
])("%s answers", async (_, operationId, given, expected) => {
  expect(await chosen(operationId, given)).toBe(expected);
});

test("a refusal that the service only gives when it is made to is not chosen for the address of its example", async () => {
  expect(await chosen("getIPStatistics", { ip: "192.0.2.10" })).toBe("unseen");
});

test("who sends no token meets the scenario without a caller", async () => {
  await ensureLoaded("getMachine");
  expect(anonymousScenario("getMachine")).toMatchObject({ name: "noToken", response: { status: 401 } });
});
