import { operationTable } from "@defender-endpoint/types";
import { largestBody } from "@defender-endpoint/types/validators";
import { getResponse, HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createHandlers, defaultBaseUrl, scenarios, sequence } from "../index.ts";
import { setupDefenderServer } from "../node.ts";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const id = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const url = `${defaultBaseUrl}/api/machines/${id}/isolate`;

function isolation(body: unknown): Request {
  return new Request(url, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
}

const isolate = async (body: unknown) => (await fetch(isolation(body))).status;
const { pending, serverError } = scenarios.isolateMachine;

test("`when` compares members of the body, whatever else is in it", async () => {
  server.use(serverError({ when: { id, Comment: "broken" } }));
  expect(await isolate({ Comment: "broken", IsolationType: "Full" })).toBe(500);
  expect(await isolate({ Comment: "fine", IsolationType: "Full" })).toBe(201);
});

test("`when` compares lists item by item", async () => {
  const { serverError } = scenarios.updateMachine;
  server.use(serverError({ when: { machineTags: ["a", "b"] } }));
  const update = async (machineTags: string[]) => {
    const body = JSON.stringify({ machineTags });
    return (await fetch(`${defaultBaseUrl}/api/machines/${id}`, { method: "PATCH", body })).status;
  };
  expect(await update(["b", "a"])).toBe(200);
  expect(await update(["a", "b"])).toBe(500);
});

test("in a sequence, calls whose body `when` leaves out take no turn", async () => {
  server.use(sequence(serverError({ when: { Comment: "first" } }), pending({ when: { Comment: "second" } })));
  const bodies = ["second", "first", "second"].map((Comment) => ({ Comment }));
  const statuses = [];
  for (const body of bodies) statuses.push(await isolate(body));
  expect(statuses).toEqual([201, 500, 201]);
});

test("handlers below can read the body as well", async () => {
  const own = http.post(url, async ({ request }) => HttpResponse.json(await request.json()));
  server.use(serverError({ when: { Comment: "other" } }), serverError({ when: { Comment: "another" } }), own);
  const response = await fetch(isolation({ Comment: "mine" }));
  expect(await response.json()).toEqual({ Comment: "mine" });
});

test.each([
  ["", "The required parameter Comment is missing."],
  ["{", "The request body is invalid"],
  ["[]", "The request body is invalid"],
  [{ Comment: 1 }, "Comment"],
])("the body %j is refused", async (body, message) => {
  const response = await getResponse(createHandlers(), isolation(body));
  expect(response?.status).toBe(400);
  expect(await response?.text()).toContain(message);
});

test("a body that is too large is refused, whoever was to answer", async () => {
  const largest = largestBody(operationTable.isolateMachine) ?? 0;
  const response = await getResponse([serverError()], isolation("x".repeat(largest + 1)));
  expect(response?.status).toBe(413);
  expect(await response?.json()).toMatchObject({ error: { code: "RequestEntityTooLarge" } });
});

test("a success repeats members of the body that the answer has by name, but for those a test has set", async () => {
  const { updated } = scenarios.updateMachine;
  const update = async (deviceValue: string) => {
    const body = JSON.stringify({ deviceValue });
    return await (await fetch(`${defaultBaseUrl}/api/machines/${id}`, { method: "PATCH", body })).json();
  };
  expect(await update("Low")).toMatchObject({ id, deviceValue: "Low" });
  server.use(updated({ body: { deviceValue: "High" } }));
  expect(await update("Low")).toMatchObject({ deviceValue: "High" });
});
