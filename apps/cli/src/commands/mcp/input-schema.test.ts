import { type OperationId, operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { inputSchema } from "./input-schema.ts";

const operationIds = Object.keys(operationTable) as OperationId[];

test.each(operationIds)("the arguments of %s are those of the operation table, and refer to nothing", (operationId) => {
  const { parameters, body } = operationTable[operationId];
  const members = Object.entries(body?.type === "json" ? body.members : {});
  const { properties, required } = inputSchema(operationId);
  expect(Object.keys(properties).sort()).toEqual(
    [...parameters.map(({ name }) => name), ...members.map(([name]) => name)].sort(),
  );
  expect([...required].sort()).toEqual(
    [
      ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
      ...members.filter(([, needed]) => needed).map(([name]) => name),
    ].sort(),
  );
  expect(JSON.stringify(properties)).not.toMatch(/"\$ref"|"x-/);
});
