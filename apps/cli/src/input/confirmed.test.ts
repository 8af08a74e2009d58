import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { confirmed } from "./confirmed.ts";

const change = { what: "isolateMachine", question: "isolateMachine with {}" };

/** What is answered on a terminal, and what stood there. */
async function answered(line: string) {
  const [screen, written]: [PassThrough, string[]] = [new PassThrough(), []];
  const stdin = Object.assign(Readable.from([line]), { isTTY: true });
  const stderr = { write: (words: string) => written.push(words) };
  const answer = await confirmed(change, { stdin, screen, stderr, stdout: stderr, env: {} });
  screen.end();
  return { answer, shown: await text(screen), written: written.join("") };
}

test.each(["y\n", "Yes\n"])("on a terminal %j is a yes to what was shown", async (line) => {
  expect(await answered(line)).toEqual({
    answer: "yes",
    shown: expect.stringContaining("isolateMachine with {}: go on? [y/N]"),
    written: "",
  });
});

test.each(["\n", "n\n", "yesterday\n", ""])("on a terminal %j is a no, and nothing is sent", async (line) => {
  expect(await answered(line)).toMatchObject({ answer: "no", written: "mde: nothing was sent.\n" });
});
