import { expect, test } from "vitest";
import { odataRefusal } from "../wire/odata-refusal.ts";
import { ODataQueryError } from "./query-error.ts";
import { type ODataOptions, readODataQuery } from "./query-options.ts";

const options: ODataOptions = {
  filter: { status: "string", seen: "datetime" },
  expand: ["evidence"],
  select: ["id", "status"],
  top: { default: 100, max: 10_000 },
};

function read(query: string, given = options) {
  return readODataQuery(new URLSearchParams(query), given);
}

test("a query without options asks for the first page as the operation has it", () => {
  expect(read("")).toEqual({ orderby: [], skip: 0, top: 100, expand: [], count: false });
  expect(read("", {})).toEqual({ orderby: [], skip: 0, top: undefined, expand: [], count: false });
});

test("every option is read, and what has no $ is passed over", () => {
  const query =
    "$filter=status+eq+'New'&$orderby=seen%20desc,STATUS&$skip=20&$top=10000&$select=id,%20Status&$expand=evidence&$count=true&page=3";
  expect(read(query)).toEqual({
    filter: { kind: "comparison", member: "status", type: "string", operator: "eq", value: "New" },
    orderby: [
      { member: "seen", type: "datetime", descending: true },
      { member: "status", type: "string", descending: false },
    ],
    skip: 20,
    top: 10_000,
    select: ["id", "status"],
    expand: ["evidence"],
    count: true,
  });
});

test.each([
  ["$search=a", "The query parameter '$search' is not supported."],
  ["$=", "The query parameter '$' is not supported."],
  ["$top=1&$top=1", /'\$top' was specified more than once/],
  ["$top=-1", /\$top query option requires a non-negative integer/],
  ["$top=", /\$top query option requires/],
  ["$top=1.5", /\$top query option requires/],
  ["$skip=99999999999", /\$skip query option requires/],
  ["$top=10001", "The limit of '10000' for Top query has been exceeded."],
  ["$count=yes", /'true' or 'false'/],
  ["$orderby=colour", /Could not find a property named 'colour'/],
  ["$orderby=seen down", /\$orderby query option takes names/],
  ["$orderby=", /\$orderby query option takes names/],
  ["$select=colour", /\$select query option names a property/],
  ["$expand=machine", /\$expand query option names a property/],
  ["$filter=colour eq 'red'", /Could not find a property named 'colour'/],
  ["$filter=", /cannot be empty/],
])("%s is refused", (query, sentence) => {
  expect(() => read(query)).toThrow(ODataQueryError);
  expect(() => read(query)).toThrow(sentence);
});

test("without a list of what can be selected every name is, and nothing is expanded", () => {
  expect(read("$select=a,b", {}).select).toEqual(["a", "b"]);
  expect(() => read("$expand=evidence", {})).toThrow(ODataQueryError);
});

test("a refusal has the form of the service's OData engine", () => {
  expect(odataRefusal(new ODataQueryError("The query parameter '$x' is not supported."))).toEqual({
    error: {
      code: "",
      message: "The query specified in the URI is not valid. The query parameter '$x' is not supported.",
      details: [],
    },
  });
});
