import { expect, test } from "vitest";
import { createWorld, InvalidOptionError, InvalidWorldError, type LiveResponseAnswer } from "../index.ts";

test("a command fails for the reason that was given, and the session with it", async () => {
  const world = createWorld({ now: "2026-01-31T12:00:00Z" });
  world.machine({ id: "m", healthStatus: "Active" });
  world.liveResponse("C:\\lost", { errors: ["There is no such file."] });
  const Commands = [{ type: "GetFile" as const, params: [{ key: "Path" as const, value: "C:\\lost" }] }];
  const { id } = await world.answer("runLiveResponse", { id: "m", Commands });
  world.advance({ seconds: 40 });
  expect(await world.action(id)).toMatchObject({
    status: "Failed",
    commands: [{ commandStatus: "Failed", errors: ["There is no such file."] }],
  });
});

test.each<[string, string, unknown, unknown]>([
  ["a path that is none", "", {}, InvalidWorldError],
  ["an output that is no text", "a.ps1", { output: 5 }, InvalidWorldError],
  ["a code that is no whole number", "a.ps1", { exitCode: 0.5 }, InvalidWorldError],
  ["errors that are no list", "a.ps1", { errors: "no" }, InvalidWorldError],
  ["an error without a word", "a.ps1", { errors: [""] }, InvalidWorldError],
  ["what there is not", "a.ps1", { stdout: "" }, InvalidOptionError],
  ["nothing", "a.ps1", undefined, InvalidOptionError],
])("%s is refused", (_, scriptOrPath, answer, error) => {
  // As JavaScript calls it.
  expect(() => createWorld().liveResponse(scriptOrPath, answer as LiveResponseAnswer)).toThrow(error as typeof Error);
});
