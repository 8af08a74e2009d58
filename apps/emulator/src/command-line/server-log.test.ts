import { expect, test } from "vitest";
import { testTerminal } from "../../test/terminal.ts";
import { serverLog } from "./server-log.ts";

const record = { time: "t", requestId: "id", method: "GET", template: null, status: 404, ms: 1 };

test("faults are written in any case, requests only if asked for", () => {
  const terminal = testTerminal();
  const { onRequest, onFault } = serverLog("off", terminal.stderr);
  expect(onRequest).toBeUndefined();
  onFault?.("the disk is full", "id");
  expect(terminal.errors()).toBe("Request id failed: the disk is full\n");
});

test("as JSON both are one line each", () => {
  const terminal = testTerminal();
  const { onRequest, onFault } = serverLog("json", terminal.stderr);
  onRequest?.(record);
  onFault?.(new Error("first line\nsecond line"), "id");
  const lines = terminal.errors().trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    record,
    { time: expect.any(String), requestId: "id", fault: expect.stringMatching(/^Error: first line\nsecond line\n/) },
  ]);
});
