import { expect, test } from "vitest";
import type { RequestBody } from "../operations/operation.ts";
import { largestBody, membersOf, readBody } from "./request-body.ts";

const json = { body: { type: "json", members: {} } as RequestBody };
const form = { body: { type: "multipart", members: {} } as RequestBody };

async function sent(body: string | FormData) {
  const request = new Request("http://service.test", { method: "POST", body });
  const contentType = request.headers.get("content-type") ?? undefined;
  return { bytes: new Uint8Array(await request.arrayBuffer()), contentType };
}

test("a body may be as large as a file of the library, JSON less, and of an operation without one nothing is looked at", () => {
  expect(largestBody(form)).toBeGreaterThan(20_000_000);
  expect(largestBody(json)).toBe(4 * 1024 * 1024);
  expect(largestBody({})).toBeUndefined();
});

test("JSON is read as UTF-8, whatever its media type says", async () => {
  const { bytes } = await sent('{"Comment":"grün"}');
  expect(membersOf(await readBody(json, { bytes, contentType: "text/plain" }))).toEqual({ Comment: "grün" });
  expect(membersOf(await readBody(json, { bytes }))).toEqual({ Comment: "grün" });
});

test.each(["", "{", "undefined", "\uFEFF{}"])("%j has no members", async (text) => {
  expect(membersOf(await readBody(json, await sent(text)))).toBeUndefined();
});

test("a form is read into its texts and files", async () => {
  const parts = new FormData();
  parts.set("Description", "a script");
  parts.set("File", new Blob(["echo"]), "a.ps1");
  const members = membersOf(await readBody(form, await sent(parts)));
  expect(members).toEqual({ Description: "a script", File: expect.any(File) });
});

test("a form that cannot be read has no parts", async () => {
  const { bytes } = await sent("no form");
  expect(membersOf(await readBody(form, { bytes, contentType: "multipart/form-data; boundary=b" }))).toEqual({});
  expect(membersOf(await readBody(form, { bytes }))).toEqual({});
});
