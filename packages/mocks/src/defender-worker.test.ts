import { getResponse, type RequestHandler } from "msw";
import { expect, onTestFinished, test, vi } from "vitest";
import { startDefenderWorker } from "./browser.ts";

// msw/browser does not load outside a browser: its place is taken by something that remembers what it is told.
const { setupWorker, start } = vi.hoisted(() => {
  const start = vi.fn(async (_: unknown) => undefined);
  const setupWorker = vi.fn((...handlers: unknown[]) => ({ start, listHandlers: () => handlers }));
  return { setupWorker, start };
});
vi.mock("msw/browser", () => ({ setupWorker }));

test("the worker is started, quietly, and lets other hosts pass on both majors of msw", async () => {
  await startDefenderWorker();
  expect(start).toHaveBeenLastCalledWith({
    quiet: true,
    serviceWorker: { url: "/mockServiceWorker.js" },
    onUnhandledFrame: "bypass",
    onUnhandledRequest: "bypass",
  });
});

test("the promise waits until the worker is ready", async () => {
  let isReady = false;
  start.mockImplementationOnce(async () => {
    await Promise.resolve();
    isReady = true;
    return undefined;
  });
  await startDefenderWorker();
  expect(isReady).toBe(true);
});

test("the script's URL and the noise can be chosen", async () => {
  await startDefenderWorker({ serviceWorker: { url: "/app/worker.js" }, quiet: false });
  expect(start).toHaveBeenLastCalledWith(
    expect.objectContaining({ quiet: false, serviceWorker: { url: "/app/worker.js" } }),
  );
});

test("a page can mock its own origin, and hears of what is not mocked", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const worker = await startDefenderWorker({ baseUrl: "http://localhost:5173" });
  const handlers = [...worker.listHandlers()] as RequestHandler[];
  const ask = (path: string) => getResponse(handlers, new Request(`http://localhost:5173${path}`));
  expect((await ask("/api/ips/8.8.8.8/stats"))?.status).toBe(200);
  expect((await ask("/api/unknown"))?.status).toBe(501);
  expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("GET /api/unknown is not mocked"));
});
