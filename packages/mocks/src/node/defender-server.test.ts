import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpResponse, http } from "msw";
import { expect, onTestFinished, test, vi } from "vitest";
import { createHandlers, createWorld, scenarios, sequence } from "../index.ts";
import {
  type DefenderServer,
  type DefenderServerOptions,
  FailedRequestsError,
  setupDefenderServer,
  type TestHooks,
} from "../node.ts";

const baseUrl = "https://api.security.microsoft.com";

/** A server that is not told of the hooks of this file, so that a test can see what it would fail for. */
function start(options: DefenderServerOptions = {}): DefenderServer {
  const server = setupDefenderServer({ hooks: false, ...options });
  server.listen();
  onTestFinished(() => server.close());
  return server;
}

function catchError(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

async function otherHost(): Promise<string> {
  const other = createServer((_, response) => void response.end("real")).listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  onTestFinished(() => void other.close());
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}/api/ips/8.8.8.8/stats`;
}

test("a request that no operation takes fails the test and is answered 501", async () => {
  const server = start();
  const response = await fetch(`${baseUrl}/api/nowhere/secret?$filter=confidential`);
  expect(response.status).toBe(501);
  expect(server.failures).toMatchObject([{ method: "GET", path: "/api/nowhere/secret" }]);
  const error = catchError(server.verify);
  expect(error).toBeInstanceOf(FailedRequestsError);
  expect(error).toMatchObject({ kind: "failed-requests", requests: [{ path: "/api/nowhere/secret" }] });
  expect(String(error)).toContain("GET /api/nowhere/secret: no operation of the contract has this path.");
  expect(String(error)).not.toContain("confidential");
});

test("a method that the contract does not have is named with the template of the path", async () => {
  const server = start();
  await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`, { method: "POST", body: "{}" });
  expect(server.verify).toThrow("POST /api/ips/{ip}/stats: the contract has this path with GET only.");
});

test("a path with a malformed percent-encoding fails the test", async () => {
  const server = start();
  expect((await fetch(`${baseUrl}/api/ips/%E0%A4%A/stats`)).status).toBe(501);
  expect(server.verify).toThrow("GET /api/ips/%E0%A4%A/stats: the path has a malformed percent-encoding.");
});

test("a handler that throws fails the test, with its error as the cause", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const server = start();
  const thrown = new TypeError("no such row");
  const url = `${baseUrl}/api/ips/:ip/stats`;
  server.use(
    http.get(url, () => {
      throw thrown;
    }),
  );
  await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`);
  const error = catchError(server.verify);
  expect(String(error)).toContain("GET /api/ips/{ip}/stats: its handler threw TypeError: no such row");
  expect(error).toMatchObject({ cause: thrown });
});

test("several failures are told at once, and then forgotten", async () => {
  const server = start();
  await fetch(`${baseUrl}/api/a`);
  await fetch(`${baseUrl}/api/b`);
  expect(server.verify).toThrow(/^2 requests to the mocked service went wrong:\n.*\/api\/a.*\n.*\/api\/b/);
  expect(server.verify).not.toThrow();
});

test("onUnanswered is told as well", async () => {
  const onUnanswered = vi.fn();
  start({ onUnanswered });
  await fetch(`${baseUrl}/api/a`);
  expect(onUnanswered).toHaveBeenCalledOnce();
});

test("other hosts are reached without a word", async () => {
  const warn = vi.spyOn(console, "warn");
  onTestFinished(() => void vi.restoreAllMocks());
  const url = await otherHost();
  const server = start();
  expect(await (await fetch(url)).text()).toBe("real");
  expect(warn).not.toHaveBeenCalled();
  expect(server.verify).not.toThrow();
});

test("other hosts can be refused", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const url = await otherHost();
  start({ unhandled: "error" });
  await expect(fetch(url)).rejects.toThrow();
});

test("resetHandlers keeps the handlers of the options", async () => {
  const other = "https://other.example/";
  const server = start({ handlers: [http.get(other, () => HttpResponse.text("mine"))] });
  server.use(scenarios.getIPStatistics.serverError());
  server.resetHandlers();
  expect(await (await fetch(other)).text()).toBe("mine");
  expect((await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`)).status).toBe(200);
});

test("resetHandlers with other handlers still lets nothing out", async () => {
  const server = start();
  server.resetHandlers(scenarios.getIPStatistics.seen({ when: { ip: "8.8.8.8" } }));
  expect((await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`)).status).toBe(200);
  expect((await fetch(`${baseUrl}/api/ips/8.8.4.4/stats`)).status).toBe(501);
  expect(server.verify).toThrow("GET /api/ips/{ip}/stats: no handler answers getIPStatistics.");
});

test.each(["resetHandlers", "restoreHandlers"] as const)(
  "with %s a handler that was used begins anew",
  async (name) => {
    const { serverError, throttled, unseen } = scenarios.getIPStatistics;
    let now = 0;
    const handlers = [
      serverError({ once: true, when: { ip: "1.1.1.1" } }),
      sequence(serverError({ when: { ip: "2.2.2.2" } }), unseen({ when: { ip: "2.2.2.2" } })),
      throttled({ recoverAfter: 1, now: () => now, when: { ip: "3.3.3.3" } }),
    ];
    const server = start({ handlers });
    const statuses = async () => {
      const addresses = ["1.1.1.1", "1.1.1.1", "2.2.2.2", "2.2.2.2", "3.3.3.3"];
      const answers = [];
      for (const ip of addresses) answers.push((await fetch(`${baseUrl}/api/ips/${ip}/stats`)).status);
      now += 1000;
      return [...answers, (await fetch(`${baseUrl}/api/ips/3.3.3.3/stats`)).status];
    };
    expect(await statuses()).toEqual([500, 200, 500, 200, 429, 200]);
    server[name]();
    expect(await statuses()).toEqual([500, 200, 500, 200, 429, 200]);
  },
);

test("resetHandlers forgets the calls that were counted", async () => {
  const server = start({ enforceQuotas: true });
  const status = async () => (await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`)).status;
  for (let call = 0; call < 100; call++) expect(await status()).toBe(200);
  expect(await status()).toBe(429);
  server.resetHandlers();
  expect(await status()).toBe(200);
});

test("resetHandlers takes back what a test put into the world, and nothing else", async () => {
  const world = createWorld();
  world.contact("8.8.8.8");
  const server = start({ world });
  const prevalence = async () => {
    const response = await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`);
    return ((await response.json()) as { organizationPrevalence: number }).organizationPrevalence;
  };
  world.contact("8.8.8.8", { devices: 4 });
  expect(await prevalence()).toBe(5);
  server.resetHandlers();
  expect(await prevalence()).toBe(1);
});

test("another base URL is mocked in place of the worldwide service", async () => {
  start({ baseUrl: "http://localhost:4010" });
  expect((await fetch("http://localhost:4010/api/ips/8.8.8.8/stats")).status).toBe(200);
  expect((await fetch("http://localhost:4010/healthz")).status).toBe(501);
});

test.each(["https://eu.api.security.microsoft.com", "https://api-gov.securitycenter.microsoft.us"])(
  "a request to %s, which is not mocked, never gets there and fails the test",
  async (cloud) => {
    const server = start();
    const response = await fetch(`${cloud}/api/ips/8.8.8.8/stats`, { headers: { Authorization: "Bearer real" } });
    expect(response.status).toBe(501);
    expect(server.verify).toThrow(
      `GET /api/ips/{ip}/stats: ${cloud} is not mocked, but ${baseUrl} is. Pass baseUrl: "${cloud}", or handlers for it.`,
    );
  },
);

test("another cloud can be mocked beside the first", async () => {
  const eu = "https://eu.api.security.microsoft.com";
  const server = start({ handlers: createHandlers({ baseUrl: eu }) });
  expect((await fetch(`${eu}/api/ips/8.8.8.8/stats`)).status).toBe(200);
  expect((await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`)).status).toBe(200);
  expect(server.verify).not.toThrow();
});

test("another cloud is still refused after resetHandlers with other handlers", async () => {
  const server = start();
  server.resetHandlers(scenarios.getIPStatistics.seen());
  expect((await fetch("https://uk.api.security.microsoft.com/api/ips/8.8.8.8/stats")).status).toBe(501);
  expect(server.verify).toThrow("https://uk.api.security.microsoft.com is not mocked");
});

test("listening twice is listening once, and it can listen again", async () => {
  const url = await otherHost();
  const server = start({ baseUrl: new URL(url).origin });
  server.listen();
  expect((await fetch(url)).status).toBe(200);
  server.close();
  expect(await (await fetch(url)).text()).toBe("real");
  server.listen();
  expect(await (await fetch(url)).json()).toMatchObject({ ipAddress: "8.8.8.8" });
});

test("what goes wrong after it listened anew is told once, as before", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const server = start();
  for (let round = 0; round < 2; round++) {
    server.use(
      http.get(`${baseUrl}/api/machines`, () => {
        throw new TypeError("no such row");
      }),
    );
    await fetch(`${baseUrl}/api/machines`);
    await fetch(`${baseUrl}/api/ips/nonsense/stats`);
    expect(server.failures.map(({ path }) => path)).toEqual(["/api/machines", "/api/ips/{ip}/stats"]);
    expect(server.verify).toThrow(FailedRequestsError);
    server.close();
    server.listen();
  }
});

function collectHooks() {
  const registered: Record<keyof TestHooks, (() => void)[]> = { beforeAll: [], afterEach: [], afterAll: [] };
  const hooks: TestHooks = {
    beforeAll: (hook) => registered.beforeAll.push(hook),
    afterEach: (hook) => registered.afterEach.push(hook),
    afterAll: (hook) => registered.afterAll.push(hook),
  };
  const run = (name: keyof TestHooks) => registered[name].forEach((hook) => void hook());
  return { hooks, run, registered };
}

test("with hooks it listens before all tests, resets and verifies after each, and closes after all", async () => {
  const { hooks, run } = collectHooks();
  const url = await otherHost();
  const baseUrl = new URL(url).origin;
  const server = setupDefenderServer({ hooks, baseUrl });
  expect(await (await fetch(url)).text()).toBe("real");
  run("beforeAll");
  server.use(scenarios.getIPStatistics.serverError({ baseUrl }));
  expect((await fetch(url)).status).toBe(500);
  run("afterEach");
  expect((await fetch(url)).status).toBe(200);
  await fetch(`${baseUrl}/unknown`);
  expect(() => run("afterEach")).toThrow(FailedRequestsError);
  expect(() => run("afterEach")).not.toThrow();
  run("afterAll");
  expect(await (await fetch(url)).text()).toBe("real");
});

test("a request that fails after the last test fails the file", async () => {
  const { hooks, run } = collectHooks();
  setupDefenderServer({ hooks });
  run("beforeAll");
  await fetch(`${baseUrl}/unknown`);
  expect(() => run("afterAll")).toThrow(FailedRequestsError);
});

test("global hooks are used where the test runner has them", () => {
  const { registered, hooks } = collectHooks();
  for (const [name, hook] of Object.entries(hooks)) vi.stubGlobal(name, hook);
  onTestFinished(() => void vi.unstubAllGlobals());
  setupDefenderServer();
  expect(Object.values(registered).map((list) => list.length)).toEqual([1, 1, 1]);
});
