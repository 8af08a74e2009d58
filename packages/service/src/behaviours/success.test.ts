import { expect, test } from "vitest";
import { success } from "./success.ts";

const object = ["id"];

test.each<[Readonly<Record<number, unknown>> | undefined, number, object]>([
  [undefined, 201, { status: 201, body: {} }],
  [{}, 200, { status: 200, body: {} }],
  [{ 200: object, 201: object, 404: object }, 201, { status: 201, body: {} }],
  [{ 201: object, 404: object }, 200, { status: 201, body: {} }],
  [{ 100: object, 300: object, 202: object }, 200, { status: 202, body: {} }],
  [{ 200: object, 201: object }, 202, { status: 200, body: {} }],
  [{ 404: object }, 200, { status: 200, body: {} }],
  [{ 200: "none" }, 200, { status: 200 }],
])("of the documented %j a usual %i becomes %j", (answers, usual, answer) => {
  expect(success(answers === undefined ? {} : { answers }, usual, {})).toStrictEqual(answer);
});

test("without a body there is none, whatever is documented", () => {
  expect(success({ answers: { 200: "none", 204: "none" } }, 204)).toStrictEqual({ status: 204 });
});
