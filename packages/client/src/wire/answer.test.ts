import { expect, test, vi } from "vitest";
import { type Answer, openAnswer, textOf } from "./answer.ts";

const readWhole = (response: unknown, limit = 1_000): Promise<Answer> => openAnswer(response as Response, limit)();

/** A body of these pieces, and whether it was given up before its end. */
function streamOf(...pieces: unknown[]) {
  const cancel = vi.fn();
  const stream = new ReadableStream({
    pull(controller) {
      if (pieces.length === 0) controller.close();
      else controller.enqueue(pieces.shift());
    },
    cancel,
  });
  return { stream, cancel };
}

const bytes = (size: number, byte = 0x20) => new Uint8Array(size).fill(byte);

test("an answer is read whole: status, headers and bytes", async () => {
  const answer = await readWhole(new Response("héllo", { status: 404, statusText: "Not Found", headers: { a: "1" } }));
  expect(answer).toMatchObject({ status: 404, statusText: "Not Found", ok: false });
  expect([textOf(answer), answer.headers.get("a")]).toEqual(["héllo", "1"]);
});

test("a body that arrives in pieces of any size is put together", async () => {
  const text = Array.from({ length: 300 }, (_, index) => `${index},`).join("");
  const all = new TextEncoder().encode(text);
  for (const size of [1, 7, 64, 1_000]) {
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
    expect(textOf(await readWhole(new Response(streamOf(...pieces).stream), all.length))).toBe(text);
  }
});

test("an answer without a body is an empty text", async () => {
  const answer = await readWhole(new Response(null, { status: 204 }));
  expect([answer.ok, answer.body, textOf(answer)]).toEqual([true, new Uint8Array(), ""]);
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

test("a body of just the limit is read, and one byte more is not", async () => {
  const limit = 100;
  const within = streamOf(bytes(60), bytes(40));
  expect((await readWhole(new Response(within.stream), limit)).body).toEqual(bytes(100));
  expect(within.cancel).not.toHaveBeenCalled();
  const beyond = streamOf(bytes(60), bytes(41));
  expect((await readWhole(new Response(beyond.stream), limit)).body).toBeUndefined();
  expect(beyond.cancel).toHaveBeenCalledOnce();
});

test("beyond the limit nothing more is read, however much there is, and what was read is let go", async () => {
  let pulled = 0;
  const cancel = vi.fn(() => Promise.reject(new Error("it cannot be cancelled")));
  const stream = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(bytes(10));
    },
    cancel,
  });
  const answer = await readWhole(new Response(stream, { status: 503, headers: { "retry-after": "7" } }), 45);
  expect([answer.status, answer.headers.get("retry-after"), answer.body, textOf(answer)]).toEqual([
    503,
    "7",
    undefined,
    "",
  ]);
  // One more than needed may wait in the stream's own queue.
  expect([cancel.mock.calls.length, pulled <= 6]).toEqual([1, true]);
});

test("of a failure no more than a MiB is read, however much a success may have", async () => {
  const mebibyte = 2 ** 20;
  const read = async (status: number, size: number) =>
    (await readWhole(new Response(streamOf(bytes(mebibyte), bytes(size - mebibyte)).stream, { status }), 4 * mebibyte))
      .body?.length;
  expect(await read(500, mebibyte)).toBe(mebibyte);
  expect(await read(500, mebibyte + 1)).toBeUndefined();
  expect(await read(299, mebibyte + 1)).toBe(mebibyte + 1);
});

test("what a header says of the length is not believed", async () => {
  const { stream } = streamOf(bytes(60), bytes(60));
  const answer = await readWhole(new Response(stream, { headers: { "content-length": "5" } }), 100);
  expect(answer.body).toBeUndefined();
});

test("a body that is no web stream is read by what it has, up to the limit as well", async () => {
  const response = {
    status: 200,
    statusText: "OK",
    headers: new Headers(),
    body: {},
    arrayBuffer: async () => bytes(9).buffer,
  };
  expect((await readWhole(response, 9)).body).toEqual(bytes(9));
  expect((await readWhole(response, 8)).body).toBeUndefined();
});

test("headers of another kind are taken, and so are none", async () => {
  const foreign = new Map([["Retry-After", "7"]]);
  const response = { status: 503, statusText: "", headers: foreign, body: null, arrayBuffer: async () => {} };
  expect((await readWhole(response)).headers.get("retry-after")).toBe("7");
  expect([...(await readWhole({ ...response, headers: undefined })).headers]).toEqual([]);
});

const stub = {
  status: 200,
  statusText: "OK",
  headers: new Headers(),
  body: {},
  arrayBuffer: async () => bytes(1).buffer,
};

test.each<[what: string, response: unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a text", "OK"],
  ["a status in letters", { ...stub, status: "200" }],
  ["no status", { ...stub, status: undefined }],
  ["a status that is no whole number", { ...stub, status: 200.5 }],
  ["headers that are none", { ...stub, headers: 7 }],
  ["nothing to read a body by", { ...stub, arrayBuffer: undefined }],
  ["a body that somebody else reads", lockedResponse()],
])("%s is no response, and said to be none before anything is read", (_, response) => {
  expect(() => openAnswer(response as Response, 1_000)).toThrow(TypeError);
});

function lockedResponse(): Response {
  const response = new Response("{}");
  response.body?.getReader();
  return response;
}

test.each<[what: string, piece: unknown]>([
  ["a text", "abc"],
  ["nothing", undefined],
  ["a number", 7],
  ["a list", [1, 2]],
])("a body of %s in place of bytes cannot be read", async (_, piece) => {
  await expect(readWhole(new Response(streamOf(piece).stream))).rejects.toThrow(TypeError);
});

test.each([204, 205, 304])("status %i has no body, also where a foreign response has one", async (status) => {
  expect((await readWhole({ ...stub, status })).body).toEqual(new Uint8Array());
  expect((await readWhole(new Response(null, { status }))).body).toEqual(new Uint8Array());
});
