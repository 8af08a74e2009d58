import { expect, test } from "vitest";
import { readWhole, textOf, toResponse } from "./answer.ts";

test("an answer is read whole: status, headers and bytes", async () => {
  const answer = await readWhole(new Response("héllo", { status: 404, statusText: "Not Found", headers: { a: "1" } }));
  expect(answer).toMatchObject({ status: 404, statusText: "Not Found", ok: false });
  expect([textOf(answer), answer.headers.get("a")]).toEqual(["héllo", "1"]);
});

test("an answer without a body is an empty text", async () => {
  const answer = await readWhole(new Response(null, { status: 204 }));
  expect([answer.ok, answer.body, textOf(answer)]).toEqual([true, undefined, ""]);
});

test("a byte order mark is no part of the text, and broken bytes do no harm", async () => {
  const marked = await readWhole(new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])));
  expect(textOf(marked)).toBe("{}");
  const broken = await readWhole(new Response(new Uint8Array([0x7b, 0xff])));
  expect(textOf(broken)).toBe("{\ufffd");
});

test("reading rejects as the body does", async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError("terminated"));
    },
  });
  await expect(readWhole(new Response(body))).rejects.toThrow("terminated");
});

test("as a response it can be read again, without the headers that were about its journey", async () => {
  const headers = { "content-encoding": "deflate", "content-length": "3", etag: "x" };
  const answer = await readWhole(new Response("{}", { status: 201, statusText: "Created", headers }));
  for (const response of [toResponse(answer), toResponse(answer)]) {
    expect([response.status, response.statusText, await response.json()]).toEqual([201, "Created", {}]);
    expect([...response.headers.keys()].sort()).toEqual(["content-type", "etag"]);
  }
  expect(answer.headers.get("content-encoding")).toBe("deflate");
});

test.each([204, 304])("status %i stays without a body", async (status) => {
  const response = toResponse(await readWhole(new Response(null, { status })));
  expect([response.status, response.body]).toEqual([status, null]);
});
