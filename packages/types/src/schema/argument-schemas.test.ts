import { expect, test } from "vitest";
import { type OperationId, operationTable } from "../index.ts";
import { argumentSchemas } from "./argument-schemas.ts";

test("an argument is described wherever it is sent, and not by reference", () => {
  expect(argumentSchemas("addOrRemoveMachineTag")).toMatchObject({
    id: { type: "string" },
    Value: { type: "string" },
    Action: { enum: ["Add", "Remove"] },
  });
});

test.each(Object.keys(operationTable) as OperationId[])(
  "%s: every argument of the table is described",
  (operationId) => {
    const { parameters, body } = operationTable[operationId];
    const names = [...parameters.map(({ name }) => name), ...Object.keys(body?.members ?? {})];
    expect(Object.keys(argumentSchemas(operationId)).sort()).toEqual(names.sort());
  },
);
