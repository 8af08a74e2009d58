import { expect, test } from "vitest";
import { neededTogether } from "./packages.ts";

test("a package is installed with all that it needs of the others, once each", () => {
  const types = { name: "types" };
  const client = { name: "client", dependencies: { types: "1", "of-npm": "1" } };
  const cli = { name: "cli", dependencies: { client: "1", types: "1" } };
  const packages = [cli, client, types];
  expect(packages.map((one) => neededTogether(one, packages))).toEqual([
    ["cli", "client", "types"],
    ["client", "types"],
    ["types"],
  ]);
});
