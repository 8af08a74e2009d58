import { describe, expect, test } from "vitest";
import { documentOfEveryForm } from "../test/every-form.ts";
import { runRedocly } from "./redocly.ts";
import * as rules from "./rules/index.ts";
import { runSpectral } from "./spectral.ts";

// Edited as plain JSON on purpose: the edits make documents that the types forbid.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Editable = any;

/** What the rules say of a contract with an operation in every form, after an edit to one of them. */
function problemsAfter(edit: (operation: Editable, document: Editable) => void, operationId: string): string[] {
  const document = documentOfEveryForm();
  const operations: Editable[] = Object.values(document.paths).flatMap((item) => Object.values(item));
  edit(
    operations.find((operation) => operation.operationId === operationId),
    document,
  );
  return Object.values(rules).flatMap((rule) => rule(document).map(({ where, message }) => `${where}: ${message}`));
}

test("an operation in each form breaks no rule: ours, Redocly's or Spectral's", async () => {
  const text = JSON.stringify(documentOfEveryForm());
  expect(problemsAfter(() => {}, "listThings")).toEqual([]);
  expect(await runRedocly(text)).toEqual([]);
  expect(await runSpectral(text)).toEqual([]);
});

const json = "application/json";

describe("a rule names the place and the way out", () => {
  const edits: [string, string, (operation: Editable, document: Editable) => void, RegExp][] = [
    [
      "a body without an error",
      "submitThing",
      (o) => delete o.requestBody["x-invalid"],
      /submitThing body: does not say which error answers an invalid one/,
    ],
    [
      "a body in two media types",
      "submitThing",
      (o) => (o.requestBody.content["text/xml"] = o.requestBody.content[json]),
      /body: is in application\/json and text\/xml/,
    ],
    [
      "a body that is a list",
      "submitThing",
      (o) => (o.requestBody.content[json].schema = { type: "array", items: {} }),
      /body: is no object with named members/,
    ],
    [
      "a body that takes anything",
      "submitThing",
      (o) => delete o.requestBody.content[json].schema.additionalProperties,
      /body: takes members that it does not name/,
    ],
    [
      "a member of the body with the name of a parameter",
      "uploadThingDrawing",
      (o) => (o.requestBody.content["multipart/form-data"].schema.properties.id = { type: "string" }),
      /body: has a member 'id', as has the path or the query/,
    ],
    [
      "a body without a 400",
      "submitThing",
      (o) => delete o.responses["400"],
      /does not document 400, although its body can be invalid/,
    ],
    [
      "an open enum in a request",
      "submitThing",
      (o) =>
        (o.requestBody.content[json].schema.properties.status = {
          anyOf: [{ type: "string" }, { type: "string", enum: ["Active"] }],
        }),
      /submitThing body.status: is an open enum, but what is sent is checked strictly/,
    ],
    [
      "a closed enum in an answer",
      "getThing",
      (_, d) => (d.components.schemas.Thing.properties.status = { type: "string", enum: ["Active"] }),
      /Thing.status: is an enum that the service may add to/,
    ],
    [
      "a closed object in an answer",
      "getThing",
      (_, d) => (d.components.schemas.Thing.additionalProperties = false),
      /Thing: is closed, but the service may add members to it/,
    ],
    [
      "a parameter that takes any text and has an error for it",
      "getThing",
      (_, d) =>
        (d.components.parameters["things.id"]["x-invalid"] = { code: "InvalidInput", message: "{value} is invalid." }),
      /parameter 'id': has an error for invalid values, but its schema takes any text/,
    ],
    [
      "an id of another name",
      "getThing",
      (_, d) => (d.components.parameters["things.id"].name = "thingId"),
      /calls an id {thingId}.*write {id}/,
    ],
    [
      "two names for one place",
      "getThing",
      (_, d) => {
        d.paths["/api/things/{key}/parts/$count"] = d.paths["/api/things/{id}/parts/$count"];
      },
      /calls {key} what other paths call {id}/,
    ],
    [
      "an undocumented application permission",
      "getThing",
      (o) => (o["x-permissions"].application = []),
      /does not state its permissions/,
    ],
    [
      "no delegated permission and nothing said of it",
      "submitThing",
      (o) => delete o["x-permissions"].evidence,
      /has no delegated permission and does not say how that is known/,
    ],
    ["a change whose repetition is not judged", "deleteThing", (o) => delete o["x-retry"], /Add x-retry: safe/],
    ["an unknown judgement", "deleteThing", (o) => (o["x-retry"] = "twice"), /has a malformed x-retry/],
    ["an unknown extension", "getThing", (o) => (o["x-idempotent"] = true), /has x-idempotent, which nothing reads/],
    [
      "an unknown behaviour",
      "getThing",
      (o) => (o["x-behaviour"] = { teapot: "Thing" }),
      /has a malformed x-behaviour.*One of: entity { entity, collection, by }; /,
    ],
    [
      "the behaviour of an unknown entity",
      "getThing",
      (o) => (o["x-behaviour"].entity = "Thingy"),
      /the entity 'Thingy', which is no schema/,
    ],
    [
      "a behaviour by an unknown parameter",
      "getThing",
      (o) => (o["x-behaviour"].by = "key"),
      /x-behaviour by 'key', which is no parameter of it. Known: id/,
    ],
    [
      "an action of members that are not sent",
      "uploadThingDrawing",
      (o) => (o["x-behaviour"] = { action: "Draw", on: "things", by: "id", members: { requestorComment: "Comment" } }),
      /takes the member 'Comment' into its action, but its body has none. Known: file, Description/,
    ],
    [
      "an unknown type of a filter",
      "listThings",
      (o) => (o["x-odata"].filter.size = "large"),
      /has a malformed x-odata at filter\/size/,
    ],
    [
      "pages by an option that is not taken",
      "listThings",
      (o) => delete o["x-odata"].skip,
      /goes on by \$skip, but does not take it/,
    ],
    [
      "pages by a link that is not there",
      "findThingsByName",
      (_, d) => delete d.components.schemas.Things.properties["@odata.nextLink"],
      /goes on by a link, but its answer has none/,
    ],
    [
      "a batch of what is no list",
      "submitThing",
      (o) => (o["x-batch"].member = "name"),
      /has x-batch of 'name', which is no list in its body/,
    ],
    [
      "a batch of another size than the list",
      "submitThing",
      (o) => (o["x-batch"].max = 100),
      /has x-batch of at most 100, its schema of 500/,
    ],
    [
      "a success with an invalid parameter",
      "listThings",
      (o) => (o["x-scenarios"].page.request.$top = 101),
      /scenario 'page': succeeds although '\$top' is invalid: value must be <= 100/,
    ],
    [
      "a success with an invalid body",
      "submitThing",
      (o) => (o["x-scenarios"].made.request.status = "Broken"),
      /scenario 'made': succeeds although its body is invalid: value\/status must be equal to one of/,
    ],
    [
      "an answer without an example where there is a body",
      "getThing",
      (o) => delete o["x-scenarios"].found.response.example,
      /answers 200 without an example, but that response has a body/,
    ],
    [
      "an answer without a body and without a scenario",
      "deleteThing",
      (o) => delete o["x-scenarios"].gone,
      /deleteThing 204: belongs to no scenario/,
    ],
    [
      "an unknown entity in a state",
      "getThing",
      (o) => (o["x-scenarios"].absent.given.entityAbsent.entity = "Thingy"),
      /is given the entity 'Thingy', which is no schema/,
    ],
    [
      "a scenario with the name of a common one",
      "getThing",
      (o) => (o["x-scenarios"].missingRole = o["x-scenarios"].absent),
      /scenario 'missingRole': is a common one, whose name one of its own has/,
    ],
    [
      "an unknown common scenario that is ruled out",
      "getThing",
      (o) => (o["x-without"] = ["noLuck"]),
      /is without 'noLuck', which is no common scenario. Known: noToken, /,
    ],
    [
      "a common scenario that is malformed",
      "getThing",
      (_, d) => delete d["x-scenarios"].noToken.evidence,
      /common scenario 'noToken': is malformed/,
    ],
    [
      "a common scenario with an unknown caller",
      "getThing",
      (_, d) => (d["x-scenarios"].noToken.caller = "nobody"),
      /getThing scenario 'noToken': has the caller 'nobody'/,
    ],
  ];
  test.each(edits)("%s", (_, operationId, edit, message) => {
    expect(problemsAfter(edit, operationId)).toContainEqual(expect.stringMatching(message));
  });
});
