import { createDefenderClient } from "@defender-endpoint/client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createWorld } from "../index.ts";
import { setupDefenderServer } from "../node.ts";

const world = createWorld({ now: "2026-01-31T12:00:00Z" });
setupDefenderServer({ world, hooks: { beforeAll, afterEach, afterAll } });
const defender = createDefenderClient({ credential: () => "token", quota: false });

async function text(gzip: Response): Promise<string> {
  const unpacked = gzip.body?.pipeThrough(new DecompressionStream("gzip"));
  return await new Response(unpacked ?? null).text();
}

test("in a world a file is uploaded, put onto a machine and fetched from there by the link of the answer, until that expires", async () => {
  world.machine({ id: "m", healthStatus: "Active" });
  await defender.uploadLibraryFile({ file: new File(["echo"], "a.ps1") });
  const { id } = await defender.runLiveResponse({
    id: "m",
    Commands: [
      { type: "PutFile", params: [{ key: "FileName", value: "a.ps1" }] },
      { type: "GetFile", params: [{ key: "Path", value: "C:\\a.ps1" }] },
    ],
  });
  world.advance({ seconds: 70 });
  const { value } = await defender.getLiveResponseResult({ id, commandIndex: 1 });
  expect(await text(await fetch(value))).toBe("echo");
  world.advance({ minutes: 30 });
  expect((await fetch(value)).status).toBe(403);
});
