import { expect, test } from "vitest";
import { device, envelope, gzipped, inChunks, jsonLines, row } from "../../../test/telemetry.ts";
import { readTelemetry } from "./read-telemetry.ts";
import { defaultActions } from "./tables/network-events.ts";
import { TelemetryUnreadableError } from "./telemetry-unreadable-error.ts";

interface Seen {
  kind: string;
  place: string;
  detail: string;
}

async function read(content: string | Uint8Array, size?: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  const source = { name: "export", content: inChunks(content, size) };
  for await (const entries of readTelemetry(source, new Set(defaultActions))) {
    for (const { reading, line, record } of entries) {
      const detail =
        reading.kind === "sighting"
          ? Number.parseInt(reading.device, 16).toString()
          : reading.kind === "rejected"
            ? reading.reason
            : reading.kind === "entity"
              ? `${reading.schema} ${reading.entity["id"]}`
              : reading.kind === "row"
                ? `${reading.table} ${reading.id}`
                : reading.because;
      seen.push({ kind: reading.kind, place: `${line ?? ""}:${record ?? ""}`, detail });
    }
  }
  return seen;
}

const sighting = (place: string, n: number): Seen => ({ kind: "sighting", place, detail: String(n) });
const rows = [1, 2].map((n) => row({ DeviceId: device(n) }));
const header = "AccountName,RemoteIP,Timestamp,ActionType,DeviceId";
const csvRow = (n: number) => `"Doe, ""J""",10.0.0.1,2021-08-02T10:18:39Z,ConnectionSuccess,${device(n)}`;

const context = {
  "@odata.context": "https://graph.example/v1.0/$metadata#microsoft.graph.security.huntingQueryResults",
};
const schema = [{ name: "Timestamp", type: "DateTime" }];

const forms: [string, string, string[]][] = [
  ["JSON Lines", jsonLines(...rows.map((each) => envelope(each))), ["1:", "2:"]],
  ["JSON Lines of records", jsonLines({ records: rows.map((each) => envelope(each)) }), ["1:1", "1:2"]],
  ["hunting CSV", `${header}\n${csvRow(1)}\n${csvRow(2)}\n`, ["2:", "3:"]],
  ["JSON Lines of rows", jsonLines(...rows), ["1:", "2:"]],
  ["envelopes on many lines", rows.map((each) => JSON.stringify(envelope(each), null, 2)).join("\n"), ["1:", "13:"]],
  ["envelopes on one line", rows.map((each) => JSON.stringify(envelope(each))).join(""), ["1:", "1:"]],
  ["a list of envelopes", JSON.stringify(rows.map((each) => envelope(each))), ["1:1", "1:2"]],
  ["a list of rows on many lines", JSON.stringify(rows, null, 2), ["2:1", "8:2"]],
  ["records on many lines", JSON.stringify({ records: rows.map((each) => envelope(each)) }, null, 2), ["3:1", "15:2"]],
  ["hunting JSON on one line", JSON.stringify({ Stats: {}, Schema: [], Results: rows }), ["1:1", "1:2"]],
  ["hunting JSON on many lines", JSON.stringify({ Schema: [], Results: rows }, null, 2), ["4:1", "10:2"]],
  ["hunting JSON, rows first", JSON.stringify({ Results: rows, Schema: [{ Name: "a" }] }, null, 1), ["3:1", "9:2"]],
  ["Graph's answer on one line", JSON.stringify({ ...context, schema, results: rows }), ["1:1", "1:2"]],
  ["Graph's answer on many lines", JSON.stringify({ ...context, schema, results: rows }, null, 2), ["10:1", "16:2"]],
];

const dresses: [string, (text: string) => string | Uint8Array][] = [
  ["plain", (text) => text],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\ufeff${text}`],
  ["without the last line end", (text) => text.trimEnd()],
  ["after empty lines", (text) => `\n  \r\n${text}`],
  ["in UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["in UTF-16, big end first", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ["in UTF-16 and gzip", (text) => gzipped(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ["in gzip", (text) => gzipped(text)],
  ["in two gzip members", (text) => Buffer.concat([gzipped(text.slice(0, 50)), gzipped(text.slice(50))])],
];

test.each(forms.flatMap((form) => dresses.map((dress) => [...form, ...dress] as const)))(
  "%s is read",
  async (_form, text, places, dress, dressed) => {
    const shift = dress === "after empty lines" ? 2 : 0;
    const expected = places.map((place, index) => {
      const [line, record] = place.split(":");
      return sighting(`${line === "" ? "" : Number(line) + shift}:${record}`, index + 1);
    });
    expect(await read(dressed(text))).toEqual(expected);
  },
);

const metadata = "https://api.security.microsoft.com/api/$metadata";
const machines = [1, 2].map((n) => ({
  id: `m${n}`,
  computerDnsName: "a.example",
  ipAddresses: [{ ipAddress: "10.0.0.1" }],
}));
const machineLines = machines.map((machine) => ({ ...machine, onboardingStatus: "Onboarded" }));
const oneMachine = (place: string, n: number): Seen => ({ kind: "entity", place, detail: `Machine m${n}` });

test.each<[string, string, Seen[]]>([
  [
    "a list on one line",
    JSON.stringify({ "@odata.context": `${metadata}#Machines`, value: machines }),
    [oneMachine("1:1", 1), oneMachine("1:2", 2)],
  ],
  [
    "a list on many lines, with what follows it",
    JSON.stringify({ "@odata.context": `${metadata}#Machines`, value: machines, "@odata.nextLink": "a" }, null, 2),
    [oneMachine("4:1", 1), oneMachine("13:2", 2)],
  ],
  [
    "entities on their own",
    machines
      .map((machine) => JSON.stringify({ "@odata.context": `${metadata}#Machines/$entity`, ...machine }))
      .join("\n"),
    [oneMachine("1:", 1), oneMachine("2:", 2)],
  ],
  ["entities one a line, without a context", jsonLines(...machineLines), [oneMachine("1:", 1), oneMachine("2:", 2)]],
  [
    "a list whose context comes last",
    JSON.stringify({ value: machineLines }),
    [oneMachine("1:1", 1), oneMachine("1:2", 2)],
  ],
])("what the API answered is read: %s", async (_, text, expected) => {
  expect(await read(text)).toEqual(expected);
  expect(await read(text, 7)).toEqual(expected);
});

test.each([
  ["of another kind", { "@odata.context": `${metadata}#Software`, value: [{ id: "a" }] }, /^it is no Machine, Alert, /],
  [
    "with some of its members",
    { "@odata.context": `${metadata}#Machines(id)`, value: [{ id: "a" }] },
    /asked for with \$select/,
  ],
  ["without an id", { "@odata.context": `${metadata}#Machines`, value: [{ id: 1 }] }, /^its id is not a text$/],
])("an entity %s is rejected with the reason", async (_, answer, reason) => {
  expect(await read(JSON.stringify(answer))).toEqual([
    { kind: "rejected", place: "1:1", detail: expect.stringMatching(reason) },
  ]);
});

const neither =
  "it is neither an envelope, with category and properties, nor a row of a table that is read, nor an entity of the API";

test("other categories, envelopes without properties and things that are none each have their place", async () => {
  const text = [
    JSON.stringify(envelope(row())),
    JSON.stringify(envelope({}, "AdvancedHunting-DeviceEvents")),
    JSON.stringify(envelope(null)),
    JSON.stringify({ ...row(), ActionType: undefined }),
    '"text"',
    '{"records":[null,{}]}',
    '{"records":[]}',
    '{"error":{"code":"Unauthorized"}}',
    '{"Schema":[]}',
    '{"time":"2022-01-01T00:00:00Z","prop',
  ].join("\n");
  const rejected = (place: string, detail: string): Seen => ({ kind: "rejected", place, detail });
  expect(await read(text)).toEqual([
    sighting("1:", 1),
    { kind: "passedOver", place: "2:", detail: "otherCategory" },
    rejected("3:", "its properties are no object"),
    rejected("4:", neither),
    rejected("5:", "the line is not complete JSON"),
    rejected("6:1", "it is no JSON object"),
    rejected("6:2", neither),
    rejected("8:", neither),
    rejected("9:", neither),
    rejected("10:", "the line is not complete JSON"),
  ]);
});

test("what stands before the telemetry costs nothing but itself", async () => {
  const before = (place: string): Seen => ({
    kind: "rejected",
    place,
    detail: "it stands before the telemetry, and is none",
  });
  expect(await read(`\n#TYPE Selected.Row\nExport of Monday\n${header}\n${csvRow(1)}`)).toEqual([
    before("3:"),
    sighting("5:", 1),
  ]);
  expect(await read(`x"time":1}\n${jsonLines(envelope(row()))}`)).toEqual([before("1:"), sighting("2:", 1)]);
});

test.each([
  ["semicolons", ";"],
  ["tabs", "\t"],
  ["bars", "|"],
])("CSV may have %s, which the line of names tells", async (_what, delimiter) => {
  const dressed = `${header}\n${csvRow(1)}\n`.replace("Doe, ", "Doe; ").replaceAll(",", delimiter);
  expect(await read(dressed)).toEqual([sighting("2:", 1)]);
  expect(await read(`sep=${delimiter}\r\n${dressed}`)).toEqual([sighting("3:", 1)]);
});

test("blanks behind commas and the case of names do not matter in CSV", async () => {
  const text = `${header.toLowerCase()}\n${csvRow(1)}\n`.replaceAll(",", " , ");
  expect(await read(text)).toEqual([sighting("2:", 1)]);
});

test("hunting JSON that is cut off gives the rows before, and says so", async () => {
  const text = JSON.stringify({ Schema: [], Results: rows }, null, 2);
  const cut = await read(text.slice(0, text.lastIndexOf("DeviceId")));
  expect(cut[0]).toEqual(sighting("4:1", 1));
  expect(cut.slice(1).every(({ kind }) => kind === "rejected")).toBe(true);
  expect(cut.at(-1)?.detail).toBe("the list of events does not end: the file is cut off");
});

test("lines of control characters behind a good one are damaged lines of a text", async () => {
  const bad = `${"\u0001".repeat(5000)}\n`;
  const seen = await read(
    `\n${jsonLines(envelope(row()))}${bad.repeat(3)}${jsonLines(envelope(row({ DeviceId: device(2) })))}`,
    1000,
  );
  expect(seen.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "sighting 2:",
    ...[3, 4, 5].map((line) => `rejected ${line}:`),
    "sighting 6:",
  ]);
});

test("a CSV row of another width is rejected: it may be cut off inside an address", async () => {
  expect(await read(`${header}\n${csvRow(1)}\n"Doe, ""J""",10.0.0.1\n"Doe`)).toEqual([
    sighting("2:", 1),
    { kind: "rejected", place: "3:", detail: "it has 2 values, and the header 5" },
    { kind: "rejected", place: "4:", detail: "a quote is not closed, or stands inside a value" },
  ]);
});

test("gzip that is cut off gives all that can be unpacked, and one rejection", async () => {
  const text = Array.from({ length: 2000 }, (_, n) => jsonLines(envelope(row({ DeviceId: device(n) })))).join("");
  const whole = gzipped(text);
  for (const size of [100, 100_000]) {
    const seen = await read(whole.subarray(0, whole.length - 4), size);
    expect(seen.slice(0, -1)).toEqual(Array.from({ length: 2000 }, (_, n) => sighting(`${n + 1}:`, n)));
    expect(seen.at(-1)).toEqual({
      kind: "rejected",
      place: ":",
      detail: "the gzip data ends here: the file is cut off",
    });
  }
  const half = await read(whole.subarray(0, whole.length / 2));
  expect(half.length).toBeGreaterThan(500);
  expect(half.at(-1)?.kind).toBe("rejected");
});

test("what follows gzip data without being any is passed over", async () => {
  const content = Buffer.concat([gzipped(jsonLines(envelope(row()))), Buffer.alloc(1000)]);
  expect(await read(content, 50)).toEqual([sighting("1:", 1)]);
});

test.each([
  ["other columns", "Timestamp,secret\n1,2\n", /found no column DeviceId, RemoteIP, ActionType\.$/],
  ["semicolons and other columns", "Timestamp;DeviceId;secret\n1;2;3\n", /found no column RemoteIP, ActionType\.$/],
  ["prose", "secret words\n", /expected JSON, or CSV of which a line names the columns Timestamp, DeviceId/],
  ["a thousand lines of prose", "secret words\n".repeat(1000), /expected JSON, or CSV of which a line names/],
  ["UTF-16 without its mark", Buffer.from("Timestamp,DeviceId", "utf16le"), /is no text\. UTF-8 is read, and UTF-16/],
  ["a ZIP archive", Buffer.from("PK\x03\x04secret".padEnd(500)), /is a ZIP archive, as Excel's workbooks are/],
  ["an event log", Buffer.from("ElfFile\0secret".padEnd(500, "\0")), /is no text/],
  ["damaged gzip", damaged(gzipped(jsonLines(envelope(row())))), /gzip data is damaged, so the rest is missing/],
])("%s cannot be imported, and the message tells why without quoting it", async (_what, content, message) => {
  const failure = await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TelemetryUnreadableError);
  expect(String(failure)).toMatch(message);
  expect(String(failure)).toMatch(/^TelemetryUnreadableError: export cannot be imported: (?!.*secret)/);
});

test.each(["", "\n\n", gzipped("")])("an empty export holds nothing", async (content) => {
  expect(await read(content)).toEqual([]);
});

test("a failure of the source is named, and its content is closed", async () => {
  let closed = false;
  async function* failing() {
    try {
      yield Buffer.from(jsonLines(envelope(row())));
      throw Object.assign(new Error("input/output error"), { code: "EIO" });
    } finally {
      closed = true;
    }
  }
  const reading = async () => {
    for await (const entries of readTelemetry({ name: "export", content: failing() }, new Set()))
      expect([...entries]).toHaveLength(1);
  };
  await expect(reading()).rejects.toThrow("export cannot be imported: reading it failed with EIO.");
  expect(closed).toBe(true);
});

function damaged(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  // The checksum at its end.
  copy.fill(0, content.length - 8, content.length - 4);
  return copy;
}
