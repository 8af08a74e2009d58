import { expect, test } from "vitest";
import { takeOut } from "./take-out.ts";

const yaml = `# The resource.
paths:
  one:
    get:
      operationId: getOne
      x-scenarios:
        # Why it is there.
        seen: { response: { status: 200 } }
        unseen: { response: { status: 200 } }
`;

test("one scenario is gone, and everything else is as it was, comments too", () => {
  expect(takeOut(yaml, "getOne", "unseen")).toBe(yaml.replace("        unseen: { response: { status: 200 } }\n", ""));
});

test("what is not in the file cannot be taken out of it", () => {
  expect(takeOut(yaml, "getOne", "notFound")).toBeUndefined();
  expect(takeOut(yaml, "getTwo", "seen")).toBeUndefined();
});
