import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { PactFileError } from "../errors.ts";
import { readPactDocument, writePact } from "./pact-document.ts";

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(content: unknown): string {
  const file = join(folder, "pact.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const consumer = { name: "c" };
const provider = { name: "p" };
const interaction = { description: "asks", request: {}, response: {} };

test("states are read with their parameters, from a path or a file URL", () => {
  const providerStates = [{ name: "seen", params: { ip: "::1" } }, { name: "idle" }];
  const file = write({ consumer, provider, interactions: [{ ...interaction, providerStates }] });
  for (const location of [file, pathToFileURL(file)]) {
    expect(readPactDocument(location)).toMatchObject({
      consumer: "c",
      provider: "p",
      interactions: [
        {
          description: "asks",
          states: [
            { name: "seen", params: { ip: "::1" } },
            { name: "idle", params: {} },
          ],
        },
      ],
    });
  }
});

test.each([
  ["seen", [{ name: "seen", params: {} }]],
  ["", []],
  [undefined, []],
])("the single state %j of version 2 is read", (providerState, states) => {
  const file = write({ consumer, provider, interactions: [{ ...interaction, providerState }] });
  expect(readPactDocument(file).interactions[0]?.states).toEqual(states);
});

test.each([
  ["{", "is not JSON"],
  ["[]", "it is not an object"],
  [{ consumer, provider }, "it has no list of interactions"],
  [{ provider, interactions: [] }, "it does not name its consumer"],
  [{ consumer, provider: {}, interactions: [] }, "it does not name its provider"],
  [{ consumer, provider, interactions: [{}] }, "its interaction 1 has no description"],
  [{ consumer, provider, interactions: [{ description: "a message" }] }, "is not an HTTP request with its response"],
])("%j is refused", (content, message) => {
  const file = write(content);
  expect(() => readPactDocument(file)).toThrow(PactFileError);
  expect(() => readPactDocument(file)).toThrow(message);
});

test("what is nested more deeply than can be written is no pact", () => {
  const source = JSON.parse(`{"interactions":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect(() => writePact(source, "deep.json")).toThrow(PactFileError);
  expect(() => writePact(source, "deep.json")).toThrow("deep.json is nested too deeply for a pact.");
  expect(writePact({ interactions: [] }, "flat.json")).toBe('{"interactions":[]}');
});

test("a file that is not there is named", () => {
  expect(() => readPactDocument(join(folder, "missing.json"))).toThrow(
    /missing\.json cannot be read: there is no such file/,
  );
  expect(() => readPactDocument(folder)).toThrow("cannot be read: EISDIR");
});
