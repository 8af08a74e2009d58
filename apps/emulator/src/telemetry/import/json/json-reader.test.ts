import fc from "fast-check";
import { expect, test } from "vitest";
import { device, envelope, inChunks, jsonLines, row } from "../../../../test/telemetry.ts";
import { readTelemetry } from "../read-telemetry.ts";
import { defaultActions } from "../tables/network-events.ts";
import { longestEvent, mostLines } from "../text/limits.ts";

const actions = new Set(defaultActions);

interface Read {
  /** The numbers of the devices that were seen. */
  seen: number[];
  rejected: { line?: number; record?: number; reason: string; text: string; length?: number }[];
}

async function read(content: string | Uint8Array, size = 64 * 1024): Promise<Read> {
  const found: Read = { seen: [], rejected: [] };
  for await (const entries of readTelemetry({ name: "export", content: inChunks(content, size) }, actions)) {
    for (const { reading, line, record, text } of entries) {
      if (reading.kind === "sighting") found.seen.push(Number.parseInt(reading.device, 16));
      if (reading.kind !== "rejected") continue;
      const place = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }) };
      found.rejected.push({ ...place, reason: reading.reason, ...text() });
    }
  }
  return found;
}

const sighted = (n: number) => envelope(row({ DeviceId: device(n) }));
const [one, two, three] = [1, 2, 3].map((n) => JSON.stringify(sighted(n)));
const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
const incomplete = "the line is not complete JSON";

test.each([
  ["cut off in a string", `{"category":"Adv\n${two}\n${three}`],
  ["cut off behind a comma", `{"category":"x",\n${two}\n${three}`],
  ["cut off behind a colon", `{"properties":\n${two}\n${three}`],
  ["cut off behind a colon, and then nothing but one line", `${three}\n{"properties":\n${two}`],
  ["without its last bracket", `${one?.slice(0, -1)}\n${two}\n${three}`],
  ["with a bracket too many", `${one}}\n${two}\n${three}`],
  ["with the wrong bracket", `{"a":[1}]\n${two}\n${three}`],
  ["without a comma", `{"a":1 "b":2}\n${two}\n${three}`],
  ["that is words", `and so on\n${two}\n${three}`],
  ["with a number that is none", `{"a":1.2.3}\n${two}\n${three}`],
  ["that takes the next one in, as does the one after that", `{"properties":\n${two}\n}\n${three}`],
  ["that names another list", `{"Rexults":[\n${two},\n${three}]}`],
  ["that opens a list of events", `${one?.slice(0, 1)}"records":[{"a"\n${two}\n${three}`],
])("a line %s costs itself, and none that follow", async (_what, text) => {
  const { seen, rejected } = await read(text);
  expect(seen.filter((n) => n !== 1).sort()).toEqual([2, 3]);
  expect(rejected.length).toBeGreaterThan(0);
});

test("a list of events that lost its end is told of, and what follows is read", async () => {
  const { seen, rejected } = await read(`{"records":[\n${two}\n${three}\n`);
  expect(seen).toEqual([2, 3]);
  expect(rejected).toEqual([{ line: 3, reason: expect.stringMatching(/^the list of events does not end/), text: "" }]);
});

test("a row that is damaged costs its own lines in an answer on many lines", async () => {
  const rows = [1, 2, 3].map((n) => row({ DeviceId: device(n) }));
  const text = JSON.stringify({ schema: [], results: rows }, null, 2).replace(`"${device(2)}"`, `"${device(2)}`);
  const { seen, rejected } = await read(text);
  expect(seen).toEqual([1, 3]);
  expect(rejected[0]).toMatchObject({ line: 10, reason: incomplete });
});

test("what is nested however deep is refused with its own text, and the record after it is read", async () => {
  const text = `{"records":[${one},{"nope":${deep}},${two}]}\n{"nope":${deep}}\n${three}\n`;
  const { seen, rejected } = await read(text);
  expect(seen).toEqual([1, 2, 3]);
  expect(rejected.map(({ line, record, length }) => [line, record, length])).toEqual([
    [1, 2, deep.length + 9],
    [2, undefined, deep.length + 9],
  ]);
  expect(rejected[0]?.text).toBe(`{"nope":${deep}`.slice(0, 16_384));
});

test("an event may not be longer than an event can be; those beside it on the line are read", async () => {
  const long = `{"a":"${'\\\\\\"'.repeat(longestEvent / 2)}"}`;
  const text = JSON.stringify({ Schema: [], Results: [row()] }).replace("]}", `,${long},${JSON.stringify(row())}]}`);
  for (const size of [64 * 1024, 1_000_003]) {
    const { seen, rejected } = await read(`${text}\n${two}`, size);
    expect(seen).toEqual([1, 1, 2]);
    expect(rejected).toMatchObject([
      { line: 1, record: 2, length: long.length, reason: "it has more than 1048576 characters" },
    ]);
  }
});

test.each([
  ["brackets", "[".repeat(3 * longestEvent)],
  ["objects in objects", '{"a":'.repeat(longestEvent)],
  ["one string", `{"a":"${"x".repeat(3 * longestEvent)}`],
  ["words", "x".repeat(3 * longestEvent)],
])("a line of millions of %s that never end is told of once, with its length", async (_what, long) => {
  const { seen, rejected } = await read(`${one}\n${long}\n${two}\n`);
  expect(seen).toEqual([1, 2]);
  expect(rejected.map(({ line, length, text }) => [line, length, text.length])).toEqual([
    // An outermost bracket opens a list, and what is rejected begins behind it.
    [2, long.length - (long.startsWith("[") ? 1 : 0), 16_384],
  ]);
});

test.each([
  ["lines", `{\n${'"a": [],\n'.repeat(mostLines)}`],
  ["characters", `{\n${`"a": "${"x".repeat(1000)}",\n`.repeat(1100)}`],
  ["brackets", '{"a":\n'.repeat(500)],
])("an event on too many %s has no end, and what follows is read", async (_what, open) => {
  const { seen, rejected } = await read(`${one}\n${open}${two}\n${three}\n`);
  expect(seen).toEqual([1, 2, 3]);
  expect(rejected[0]).toMatchObject({ line: 2 });
});

test.each([
  ["blanks behind an object", `{"a":[\n{}${" ".repeat(900_000)}]\n}`],
  ["blanks before one", `${" ".repeat(900_000)}x`],
  ["backslashes", `{"a":"${"\\\\".repeat(400_000)}`],
  ["quotes", `{"a":"${'\\"'.repeat(400_000)}`],
  ["digits", JSON.stringify(row({ Timestamp: `2021-08-02T10:18:39.${"1".repeat(900_000)}` }))],
  ["zones of an address", JSON.stringify(row({ RemoteIP: `fe80::1%${"1".repeat(900_000)}x` }))],
])("a million %s are looked at once", async (_what, text) => {
  expect((await read(`${one}\n${text}\n${two}`)).seen.slice(-1)).toEqual([2]);
});

test("an answer of any size is read row by row, wherever chunks and pieces of its line end", async () => {
  const rows = Array.from({ length: 12_000 }, (_, n) => ({
    ...row({ DeviceId: device(n) }),
    x: '\\"{[ß'.repeat(n % 20),
  }));
  const text = JSON.stringify({
    Stats: {},
    Schema: [{ Name: "a" }],
    Results: rows,
    More: [1, { a: [true, null, -1.5e3] }],
  });
  expect(Buffer.byteLength(text)).toBeGreaterThan(2 * longestEvent);
  const { seen, rejected } = await read(text, 65_537);
  expect(rejected).toEqual([]);
  expect(seen).toEqual(rows.map((_, n) => n));
});

test("however JSON is written, its values are found", async () => {
  const values = fc.array(fc.tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 4)), { minLength: 1, maxLength: 6 });
  const between = fc.constantFrom("\n", " ", "", "\n\n", ",\n");
  await fc.assert(
    fc.asyncProperty(
      values,
      between,
      fc.constantFrom("records", "Results", "results", "bare", "none"),
      async (extras, gap, list) => {
        const events = extras.map(([extra, indent], n) =>
          JSON.stringify({ ...sighted(n), extra: JSON.parse(extra) }, null, indent),
        );
        const text = events.join(list === "none" ? gap : `,${gap}`);
        const wrapped =
          list === "none" ? text : list === "bare" ? `[${text}]` : `{"x":[{}],\n"${list}":[${text}],"y":{"z":[1]}}`;
        expect(await read(wrapped, 100)).toEqual({ seen: extras.map((_, n) => n), rejected: [] });
      },
    ),
    { numRuns: 300 },
  );
});

interface Damage {
  at: number;
  cut: number;
  put: string;
}

const damages = fc.array(
  fc.record({
    at: fc.nat(10_000),
    cut: fc.constantFrom(0, 1, 1, 5, 100),
    put: fc.oneof(
      fc.constantFrom("", "", ...'{}[],:"\\\n', '{"records":[', "\0", "\ufffd"),
      fc.string({ maxLength: 4 }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Damages a text, and answers with it where the damage ends. */
function damaged(text: string, list: readonly Damage[]): { text: string; end: number } {
  let [result, end] = [text, 0];
  for (const { at, cut, put } of [...list].sort((a, b) => (a.at % text.length) - (b.at % text.length)).reverse()) {
    const start = at % text.length;
    result = result.slice(0, start) + put + result.slice(start + cut);
    end = Math.max(end + put.length - cut, start + put.length);
  }
  return { text: result, end };
}

const dressings: Record<string, (lines: string[]) => string> = {
  "JSON Lines": (lines) => lines.map((line) => `${line}\n`).join(""),
  "a list of which each event has its line": (lines) => `{"Schema":[],"Results":[\n${lines.join(",\n")}\n]}\n`,
};

test.each(Object.keys(dressings))(
  "whatever is damaged in %s, a line that stands whole behind it is read",
  async (form) => {
    const lines = Array.from({ length: 12 }, (_, n) => JSON.stringify(sighted(n)));
    const whole = dressings[form]?.(lines) ?? "";
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        const { text, end } = damaged(whole, list);
        // With two in a short first line it is told to be no text at all, and nothing of it is read.
        fc.pre(!text.split("\n", 1)[0]?.includes("\0"));
        const behind = text.slice(text.indexOf("\n", end) + 1);
        const { seen } = await read(text, 1000);
        const expected = lines
          .map((_, n) => n)
          .filter((n) => end <= text.length && behind.includes(lines[n] ?? "none"));
        expect(seen).toEqual(expect.arrayContaining(text.indexOf("\n", end) === -1 ? [] : expected));
      }),
      { numRuns: 1000 },
    );
  },
);

test("whatever is damaged in CSV below its header, a line that stands whole behind it is read", async () => {
  const header = "Timestamp,DeviceName,DeviceId,RemoteIP,ActionType\n";
  const lines = Array.from(
    { length: 12 },
    (_, n) => `2021-08-02T10:18:39Z,"a, ""${n}""",${device(n)},10.0.0.1,ConnectionFound`,
  );
  const whole = lines.map((line) => `${line}\n`).join("");
  await fc.assert(
    fc.asyncProperty(damages, async (list) => {
      const { text, end } = damaged(whole, list);
      const newline = text.indexOf("\n", end);
      const behind = newline === -1 ? "" : text.slice(newline + 1);
      const { seen } = await read(header + text, 1000);
      expect(seen).toEqual(
        expect.arrayContaining(lines.map((_, n) => n).filter((n) => behind.includes(lines[n] ?? "none"))),
      );
    }),
    { numRuns: 1000 },
  );
});

test("a text that is kept of what was rejected can be mended and read", async () => {
  const bad = envelope(row({ DeviceId: "short" }));
  const { rejected } = await read(`{"records":[${one},\n${JSON.stringify(bad)}]}\n${jsonLines({ records: [bad] })}`);
  for (const { text } of rejected) expect((await read(text.replace("short", device(7)))).seen).toEqual([7]);
  expect(rejected).toHaveLength(2);
});
