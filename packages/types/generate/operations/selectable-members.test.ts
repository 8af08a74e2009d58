import { listOperations, readDocument } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { selectableMembers } from "./selectable-members.ts";

const { document } = readDocument();
const operations = listOperations(document);

function membersOf(operationId: string): string[] | undefined {
  const operation = operations.find((one) => one.operationId === operationId);
  return operation && selectableMembers(document, operation);
}

test("what can be selected are the members of the entities on a page, and not what is said beside them", () => {
  expect(membersOf("listMachines")).toEqual(expect.arrayContaining(["id", "healthStatus", "machineTags"]));
  expect(membersOf("listMachines")).not.toContain("@odata.context");
});

test("an answer that is no page has nothing to select", () => {
  expect(membersOf("getMachine")).toBeUndefined();
  expect(membersOf("countMachineAlerts")).toBeUndefined();
});
