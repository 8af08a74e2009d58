import type { RequestBody } from "@defender-endpoint/types";
import fc from "fast-check";
import { hostileText, prototypeNames } from "./hostile-text.ts";

/** A body as it is sent, and what it is called. */
export interface HostileBody {
  readonly body: string;
  readonly contentType: string | undefined;
}

const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant("application/json") },
  fc.constantFrom(
    undefined,
    "",
    "text/plain",
    "application/xml",
    "application/json; charset=utf-16",
    "multipart/form-data",
    "a/b;",
  ),
);

const depth = fc.integer({ min: 1, max: 4000 });
const deep = fc.oneof(
  depth.map((levels) => "[".repeat(levels) + "]".repeat(levels)),
  depth.map((levels) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`),
  depth.map((levels) => "[".repeat(levels)),
);
const number = fc.constantFrom(
  "1e999",
  "-0",
  "9007199254740993",
  "1E400",
  "0x1",
  "01",
  "NaN",
  "-",
  "1.0000000000000000001",
);
/** Bodies of more than 64 KiB are read in another way than shorter ones. */
const longText = fc.integer({ min: 1, max: 70_000 }).map((length) => "x".repeat(length));
const long = longText.map((text) => JSON.stringify(text));

/** The text of a value in JSON, or of what is none. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.json() },
  { weight: 2, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  fc.array(hostileText, { maxLength: 40 }).map((texts) => JSON.stringify(texts)),
  deep,
  number,
  long,
);

/** Bodies of an operation: good ones with members that are something else, there twice or of no name it knows, and what is no object at all. */
export function hostileBody(
  { type, members }: RequestBody,
  good: readonly Readonly<Record<string, unknown>>[],
): fc.Arbitrary<HostileBody> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(members)) },
    fc.constantFrom(...prototypeNames, "id", "@odata.context", ""),
    hostileText,
  );
  const spoilt = fc
    .tuple(
      fc.constantFrom(...good),
      fc.array(fc.tuple(name, value), { maxLength: 3 }),
      fc.subarray(Object.keys(members)),
    )
    .map(([members, others, gone]) => {
      const kept = Object.entries(members).filter(([member]) => !gone.includes(member));
      const texts = kept.map(([member, one]) => [member, JSON.stringify(one)]);
      return `{${[...texts, ...others].map(([member, text]) => `${JSON.stringify(member)}:${text}`).join(",")}}`;
    });
  const json = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...good).map((one) => JSON.stringify(one)) },
    { weight: 6, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.tuple(spoilt, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))) },
    { weight: 1, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom("", "\ufeff{}", "{}{}", "{'a':1}", "// a\n{}", "\0", '{"a":1,}') },
  );
  const sent = fc.record({ body: json, contentType });
  return type === "json" ? sent : fc.oneof({ weight: 3, arbitrary: hostileForm(name) }, sent);
}

const boundary = "hostile";

/** Forms whose parts have whatever name and end wherever. */
function hostileForm(name: fc.Arbitrary<string>): fc.Arbitrary<HostileBody> {
  const content = fc.oneof({ weight: 12, arbitrary: hostileText }, { weight: 1, arbitrary: longText });
  const part = fc
    .record({ name, file: fc.option(hostileText), value: content, end: fc.constantFrom("\r\n", "\n", "") })
    .map(({ name, file, value, end }) => {
      const as = file === null ? "" : `; filename="${file}"`;
      return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${as}${end}\r\n${value}\r\n`;
    });
  return fc.record({
    body: fc
      .tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom(`--${boundary}--\r\n`, `--${boundary}`, ""))
      .map(([parts, end]) => parts.join("") + end),
    contentType: fc.constantFrom(
      `multipart/form-data; boundary=${boundary}`,
      "multipart/form-data",
      "multipart/form-data; boundary=",
    ),
  });
}
