import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareReleases } from "./judge-versions.ts";
import { readLastRelease, recordRelease } from "./release-folder.ts";
import { takeSnapshot } from "./snapshot.ts";
import { readWorkspace } from "./workspace.ts";

test("what is published here is recorded as it is, in the place of the release before, and does not differ from itself", async () => {
  const { root, published } = await readWorkspace(join(import.meta.dirname, "../../../.."));
  const now = takeSnapshot({ root, published });
  expect(now.packages["@defender-endpoint/client"]).toMatchObject({
    entries: {
      ".": expect.arrayContaining(["createDefenderClient", "type ClientOptions"]),
      "./redis": expect.any(Array),
    },
    peers: { redis: { isOptional: true } },
  });
  expect(now.packages["@defender-endpoint/spec"]?.entries).toMatchObject({ "./openapi.json": [] });
  const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-releases-"));
  try {
    recordRelease(folder, "0.9.0", now);
    recordRelease(folder, "0.10.0", now);
    const last = readLastRelease(folder);
    expect(last).toEqual({ version: "0.10.0", release: now });
    expect(readdirSync(join(folder, "releases"))).toEqual(["0.10.0"]);
    expect(compareReleases(now, last?.release ?? now)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
