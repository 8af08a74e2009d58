import { expect, test } from "vitest";
import { neededTogether, publishedManifests } from "./packages.ts";

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

const published = publishedManifests().map(([, manifest]) => manifest);
test.each(published)("$name publishes every subpath but those that only neighbours here take", (manifest) => {
  const { exports = {}, publishConfig } = manifest;
  const entries: Record<string, unknown> = {};
  for (const [entry, target] of Object.entries(exports)) {
    const { "@defender-endpoint/source": source, ...others } = Object(target);
    if (source === undefined) entries[entry] = target;
    else if (Object.keys(others).length > 0) entries[entry] = others;
  }
  if (publishConfig?.exports) expect(publishConfig.exports).toEqual(entries);
  else expect(Object.keys(exports)).toEqual(Object.keys(entries));
});
