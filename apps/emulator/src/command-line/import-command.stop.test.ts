import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { importTarget } from "../../test/import-target.ts";
import { device, envelope, jsonLines, row } from "../../test/telemetry.ts";
import { testTerminal } from "../../test/terminal.ts";
import { runCommandLine } from "./run-command-line.ts";

const target = importTarget();
const first = jsonLines(envelope(row()));
const rest = jsonLines(envelope(row({ DeviceId: device(2) })));
const [hideCursor, showCursor] = ["\u001b[?25l", "\u001b[?25h"];

test("stopped by Ctrl-C it keeps what was committed, and imports the rest when run again", async () => {
  const argv = ["import", "--database", target.database, target.file("done.jsonl", first), "-"];
  async function* stuck() {
    yield Buffer.from(rest);
    stopped.stop();
    await new Promise(() => {});
  }
  const screen = Object.assign(new PassThrough({ encoding: "utf8" }), { columns: 200, isTTY: true });
  const stopped = testTerminal({ stdin: stuck(), screen });
  expect(await runCommandLine(argv, stopped)).toBe(130);
  expect(stopped.output()).toBe("");
  expect(await target.devices()).toBe(1);
  const drawn = String(screen.read());
  expect(drawn).toContain("Stopped. What was committed stays; to import the rest, import the same files again.\n");
  expect(drawn).toContain(hideCursor);
  expect(drawn.slice(drawn.lastIndexOf(hideCursor))).toContain(showCursor);

  const again = testTerminal({
    stdin: (async function* () {
      yield Buffer.from(rest);
    })(),
  });
  expect(await runCommandLine(argv, again)).toBe(0);
  expect(await target.devices()).toBe(2);
});
