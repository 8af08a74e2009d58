import { listOperations, readDocument } from "@defender-endpoint/spec/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { edited, pointersIn } from "../../../test/edited.ts";
import { smallContract } from "../../../test/small-contract.ts";
import { compareSpec } from "./compare-spec.ts";

const statuses = ["200", "201", "400", "404"];
const names = fc.constantFrom("a", "b", "c", "d/e", "~f");

const { schema } = fc.letrec<{ schema: object; object: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small" },
    fc.record({ type: fc.constantFrom("string", "boolean", ["string", "null"]), maxLength: fc.nat(9) }),
    fc.record({ type: fc.constantFrom("integer", "number"), minimum: fc.nat(9) }),
    fc.constant({ $ref: "#/components/schemas/Shared" }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    tie("object"),
  ),
  object: fc.record({
    type: fc.constant("object"),
    properties: fc.dictionary(names, tie("schema"), { maxKeys: 3 }),
    required: fc.uniqueArray(names),
  }),
}));

const content = fc.record({ "application/json": fc.record({ schema }) });
const operation = fc.record({
  requestBody: fc.record({ content }),
  responses: fc.dictionary(fc.constantFrom(...statuses), fc.record({ content }), { minKeys: 1 }),
});

/** Contracts whose one component contains itself, and is an answer of every operation. */
const contract = fc
  .record({ operations: fc.dictionary(fc.constantFrom("/a", "/b"), operation, { minKeys: 1 }), shared: schema })
  .map(({ operations, shared }) => ({
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, { requestBody, responses }]) => {
        const answer = { content: { "application/json": { schema: { $ref: "#/components/schemas/Shared" } } } };
        return [path, { post: { requestBody, responses: { ...responses, 299: answer } } }];
      }),
    ),
    components: {
      schemas: { Shared: { type: "object", properties: { itself: { $ref: "#/components/schemas/Shared" }, shared } } },
    },
  }));

test("a contract does not differ from itself", () => {
  fc.assert(
    fc.property(contract, (one) => {
      expect(compareSpec(one, structuredClone(one))).toEqual([]);
    }),
  );
});

test("whichever member, status, operation or component is taken out, that is breaking", () => {
  const isRemovable = (pointer: string) => /\/(properties|responses|paths|schemas)\/[^/]+$|\/post$/.test(pointer);
  fc.assert(
    fc.property(contract, fc.nat(), (one, choice) => {
      const places = pointersIn(one).filter(isRemovable);
      const place = places[choice % places.length] ?? "";
      const levels = compareSpec(one, edited(one, [[place, undefined]])).map(({ level }) => level);
      expect(levels, place).toContain("breaking");
    }),
    { numRuns: 200 },
  );
});

test("what is added is found when it comes, and breaking when it goes", () => {
  const additions = [
    [/\/properties$/, "added", { type: "string" }],
    [/\/responses$/, "599", { description: "Added." }],
    [/^\/paths$/, "~1added", { get: {} }],
  ] as const;
  fc.assert(
    fc.property(contract, fc.nat(), (one, choice) => {
      const places = pointersIn(one).flatMap((pointer) =>
        additions.flatMap(([owner, key, value]) =>
          owner.test(pointer) ? [[`${pointer}/${key}`, value] as const] : [],
        ),
      );
      const after = edited(one, places.slice(choice % places.length).slice(0, 1));
      expect(compareSpec(one, after)).not.toEqual([]);
      expect(compareSpec(after, one).map(({ level }) => level)).toContain("breaking");
    }),
    { numRuns: 200 },
  );
});

test("nothing in a contract can change or go without being found", () => {
  const silent = pointersIn(smallContract).filter(
    (pointer) => compareSpec(smallContract, edited(smallContract, [[pointer, undefined]])).length === 0,
  );
  // The number of the release itself.
  expect(silent).toEqual(["/info/version"]);
});

const limitClasses = listOperations(readDocument().document).map(({ limitClass }) => limitClass);

test("nothing in the published contract can go without being found, wherever one looks", () => {
  const { document: published } = readDocument();
  // What holds without being said may go: that a part is not required, that further members are allowed.
  const pointers = pointersIn(published)
    .filter((one) => !/\/(version|required|additionalProperties)$/.test(one))
    // As may a class of quotas that no operation has yet.
    .filter(
      (one) => !one.startsWith("/x-rate-limit-classes/") || limitClasses.some((name) => one.split("/")[2] === name),
    );
  const sample = pointers.filter((_, index) => index % Math.ceil(pointers.length / 80) === 0);
  const isSilent = (one: string) => compareSpec(published, edited(published, [[one, undefined]])).length === 0;
  expect(sample.filter(isSilent)).toEqual([]);
});
