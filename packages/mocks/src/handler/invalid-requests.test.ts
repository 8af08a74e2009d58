import { expect, onTestFinished, test } from "vitest";
import { defaultBaseUrl as baseUrl, networkError, reply, scenarios, sequence } from "../index.ts";
import { type DefenderServerOptions, setupDefenderServer } from "../node.ts";

/** A server that is not told of the hooks of this file, so that a test can see what it would fail for. */
function start(options: DefenderServerOptions = {}) {
  const server = setupDefenderServer({ hooks: false, ...options });
  server.listen();
  onTestFinished(() => server.close());
  return server;
}

test("an invalid request is answered as the service does, and fails the test", async () => {
  const server = start();
  const response = await fetch(`${baseUrl}/api/ips/undefined/stats?token=confidential`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { message: "IP address undefined is invalid." } });
  expect(server.failures).toMatchObject([{ method: "GET", path: "/api/ips/{ip}/stats" }]);
  const [{ reason } = { reason: "" }] = server.failures;
  expect(reason).toBe(
    "the service refuses it: IP address undefined is invalid. Correct it. A test about this very " +
      'refusal expects it with scenarios.getIPStatistics.invalidAddress() or invalid: "answer".',
  );
  expect(server.verify).toThrow("GET /api/ips/{ip}/stats: the service refuses it");
});

test.each([
  scenarios.getIPStatistics.seen(),
  reply("getIPStatistics", 200, { ipAddress: "8.8.8.8", organizationPrevalence: 0 }),
  sequence(scenarios.getIPStatistics.unseen()),
])("an invalid request fails the test although a success was to be the answer (%#)", async (handler) => {
  const server = start();
  server.use(handler);
  expect((await fetch(`${baseUrl}/api/ips/8.8.8.8/stats?lookBackHours=721`)).status).toBe(400);
  expect(server.verify).toThrow(
    "lookBackHours must be an integer between 1 and 720, but was 721. Correct it. A test about this very refusal expects it " +
      "with scenarios.getIPStatistics.lookBackTooShort() or scenarios.getIPStatistics.lookBackTooLong() or",
  );
});

test("an invalid request that a test expects fails none", async () => {
  const server = start();
  server.use(scenarios.getIPStatistics.invalidAddress());
  expect((await fetch(`${baseUrl}/api/ips/nonsense/stats`)).status).toBe(400);
  server.use(networkError("getIPStatistics"));
  await expect(fetch(`${baseUrl}/api/ips/nonsense/stats`)).rejects.toThrow(TypeError);
  expect(server.verify).not.toThrow();
});

test("where invalid requests are merely to be answered, they fail no test", async () => {
  const server = start({ invalid: "answer" });
  expect((await fetch(`${baseUrl}/api/ips/nonsense/stats`)).status).toBe(400);
  expect(server.verify).not.toThrow();
});
