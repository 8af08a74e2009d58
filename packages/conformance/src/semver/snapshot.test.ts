import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareReleases } from "./compare-releases.ts";
import { readLastRelease, recordRelease } from "./release-folder.ts";
import { takeSnapshot } from "./snapshot.ts";
import { readWorkspace } from "./workspace.ts";

test("what is published here is recorded as it is, and does not differ from itself", async () => {
  const { root, published } = await readWorkspace(join(import.meta.dirname, "../../../.."));
  const now = await takeSnapshot({ root, published });
  expect(now.packages.get("@defender-endpoint/client")?.surface).toMatchObject({
    entries: { ".": "src/index.d.ts", "./enrich": "src/enrich.d.ts", "./redis": "src/redis.d.ts" },
    peers: { redis: { isOptional: true } },
  });
  expect(now.packages.get("@defender-endpoint/spec")?.surface.entries).toEqual({
    "./openapi.json": "./generated/openapi.json",
  });
  const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-releases-"));
  try {
    recordRelease(folder, "0.9.0", now);
    recordRelease(folder, "0.10.0", now);
    const last = readLastRelease(folder);
    expect(last).toEqual({ version: "0.10.0", release: now });
    const folders = new Map(published.map(({ name, directory }) => [name, directory]));
    expect(compareReleases(now, last?.release ?? now, (name) => folders.get(name) ?? root)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
