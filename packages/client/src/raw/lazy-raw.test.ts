import { inspect } from "node:util";
import type { paths } from "@defender-endpoint/types";
import createClient, { type Client, type Middleware } from "openapi-fetch";
import { expect, test, vi } from "vitest";
import { thrown } from "../../test/thrown.ts";
import { createLazyRaw } from "./lazy-raw.ts";

const path = "/api/ips/{ip}/stats";
const asked = { params: { path: { ip: "8.8.8.8" } } };

/** A raw client on openapi-fetch's own, whose requests are noted, and whether it was loaded. */
function setUp() {
  const seen: string[] = [];
  const fetch = async (request: Request) => {
    seen.push(`${request.method} ${new URL(request.url).pathname} ${request.headers.get("x-order") ?? ""}`.trim());
    return Response.json({ seen: seen.length });
  };
  const load = vi.fn(async () => createClient<paths>({ baseUrl: "https://api.example", fetch }));
  return { raw: createLazyRaw(load), load, seen };
}

const mark = (letter: string): Middleware => ({
  onRequest({ request }) {
    request.headers.set("x-order", `${request.headers.get("x-order") ?? ""}${letter}`);
  },
});

test("nothing is loaded before the first call, and then once", async () => {
  const { raw, load, seen } = setUp();
  raw.use(mark("a"));
  expect(load).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([raw.GET(path, asked), raw.GET(path, asked)]);
  expect([first.data, second.data]).toEqual([{ seen: 1 }, { seen: 2 }]);
  await raw.GET(path, asked);
  expect([load.mock.calls.length, seen.length]).toEqual([1, 3]);
});

test.each(["PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const)(
  "%s is sent as such",
  async (name) => {
    const { raw, seen } = setUp();
    // No operation of the contract has another method than GET. Fetch refuses TRACE.
    const call = raw[name] as unknown as (path: string, init?: object) => Promise<unknown>;
    if (name === "TRACE") return expect(call("/api/machines")).rejects.toMatchObject({ kind: "argument" });
    await call("/api/machines");
    expect(seen).toEqual([`${name} /api/machines`]);
  },
);

test("request takes the method as its first argument, and middleware as all others do", async () => {
  const { raw, seen } = setUp();
  raw.use(mark("a"));
  const { data } = await raw.request("get", path, { ...asked, middleware: [mark("b")] });
  expect([data, seen]).toEqual([{ seen: 1 }, ["GET /api/ips/8.8.8.8/stats ab"]]);
});

test("middleware comes in the order in which it was given, that of one call last, until it is taken out", async () => {
  const { raw, seen } = setUp();
  const [a, b, c] = [mark("a"), mark("b"), mark("c")] as const;
  raw.use(a, b);
  raw.use(c);
  await raw.GET(path, { ...asked, middleware: [mark("d")] });
  raw.eject(b, mark("x"));
  await raw.GET(path, asked);
  raw.eject(a, c);
  await raw.GET(path, asked);
  expect(seen.map((line) => line.split(" ")[2])).toEqual(["abcd", "ac", undefined]);
});

test("what is no middleware is refused at once, and nothing in its place is passed over", () => {
  const { raw } = setUp();
  raw.use(undefined as unknown as Middleware, { onError: () => {} }, { onResponse: () => {} });
  for (const one of [{}, { onRequests: () => {} }, "onRequest", () => {}] as unknown as Middleware[]) {
    expect(thrown(() => raw.use(one))).toMatchObject({
      kind: "argument",
      argument: "middleware",
      message: "`middleware` must be an object with one of onRequest, onResponse, onError.",
    });
  }
});

test("a call of which no request can be made is a typed error, and what the runtime quotes of it stays in its reason", async () => {
  const { raw, seen } = setUp();
  const error = await raw
    .GET(path, { ...asked, headers: { "x-note": "a\nSENTINEL" } })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: "argument", argument: "init", reason: expect.any(TypeError) });
  expect(inspect(error)).not.toContain("SENTINEL");
  expect(seen).toEqual([]);
});

test("a client that cannot be loaded is a typed error, and is loaded anew by the next call", async () => {
  const reason = new TypeError("Failed to fetch dynamically imported module");
  const { load } = setUp();
  const failing = vi.fn<() => Promise<Client<paths>>>().mockRejectedValueOnce(reason).mockImplementation(load);
  const raw = createLazyRaw(failing);
  await expect(raw.GET(path, asked)).rejects.toMatchObject({
    kind: "network",
    phase: "queued",
    reason,
    message:
      "A module could not be loaded. Check that the program's files can be reached; `reason` holds what was thrown.",
  });
  expect((await raw.GET(path, asked)).data).toEqual({ seen: 1 });
  expect(failing).toHaveBeenCalledTimes(2);
});
