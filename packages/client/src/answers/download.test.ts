import { expect, test } from "vitest";
import { setUpOperations } from "../../test/set-up.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A service whose answer is a stream that the test feeds. */
function feed(headers: Readonly<Record<string, string>> = {}) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const cancelled: unknown[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel(reason) {
      cancelled.push(reason);
    },
  });
  const response = new Response(stream, { headers });
  return { fetch: async () => response, cancelled, source: () => controller as NonNullable<typeof controller> };
}

const untimed = { credential: null, timeout: 1_000 } as const;

test("a download is handed over while it comes, however long it is and takes", async () => {
  const { fetch, source } = feed();
  const { outcome, runtime } = setUpOperations({ ...untimed, fetch, maxAnswerSize: 4 });
  const { value } = (await outcome("downloadPackage", { id: "7" })) as { value: ReadableStream<Uint8Array> };
  expect(value).toBeInstanceOf(ReadableStream);
  source().enqueue(bytes("first "));
  await runtime.advance(3_600_000);
  source().enqueue(bytes("second"));
  source().close();
  expect(await new Response(value).text()).toBe("first second");
});

test("a download that its caller gives up ends with the signal's reason, and so does the connection", async () => {
  const { fetch, source, cancelled } = feed();
  const { outcome } = setUpOperations({ ...untimed, fetch });
  const controller = new AbortController();
  const { value } = (await outcome("downloadPackage", { id: "7" }, { signal: controller.signal })) as {
    value: ReadableStream<Uint8Array>;
  };
  source().enqueue(bytes("first"));
  const reader = value.getReader();
  expect((await reader.read()).done).toBe(false);
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(reader.read()).rejects.toBe(reason);
  expect(cancelled).toEqual([reason]);
});

test("a page in place of a download is an error, and is not read", async () => {
  const { fetch, cancelled } = feed({ "content-type": "text/html" });
  const { outcome } = setUpOperations({ ...untimed, fetch });
  expect(await outcome("downloadPackage", { id: "7" })).toMatchObject({ kind: "not-json", html: true });
  expect(cancelled).toHaveLength(1);
});

test("an error in place of a download is read as one", async () => {
  const { outcome } = setUpOperations({
    answers: [{ status: 404, body: { error: { code: "NotFound", message: "m" } } }],
  });
  expect(await outcome("downloadPackage", { id: "7" })).toMatchObject({ kind: "not-found", code: "NotFound" });
});

test("a download whose response has no stream of its own is one all the same", async () => {
  const { body: _, ...whole } = { status: 200, ok: true, statusText: "", headers: new Headers(), body: undefined };
  const response = { ...whole, arrayBuffer: async () => bytes("file").buffer } as unknown as Response;
  const { outcome } = setUpOperations({ ...untimed, fetch: async () => response });
  const { value } = (await outcome("downloadPackage", { id: "7" })) as { value: ReadableStream<Uint8Array> };
  expect(await new Response(value).text()).toBe("file");
});

test("an empty download is an empty stream", async () => {
  const { outcome } = setUpOperations({ answers: [{ body: "" }] });
  const { value } = (await outcome("downloadPackage", { id: "7" })) as { value: ReadableStream<Uint8Array> };
  expect(await new Response(value).text()).toBe("");
});
