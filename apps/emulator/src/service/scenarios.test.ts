import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { sentBody } from "@defender-endpoint/types/scenarios";
import { type Validate, validators } from "@defender-endpoint/types/validators";
import { expect, test } from "vitest";
import { control, type ErrorEnvelope, emulatorForTest, readJson, send } from "../../test/caller.ts";
import { targetOf } from "../docs/scenario-target.ts";

const all = Object.values(scenarios).flatMap((ofOperation) => Object.values(ofOperation));

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// What an emulator that is told nothing else is in: its own telemetry, its own clock, both quotas.
test.each(all)("$operationId, scenario $name: $summary", async (scenario) => {
  const { operationId, states, request, response: expected } = scenario;
  const emulator = emulatorForTest();
  let token: string | undefined;
  for (const { name, params } of states) {
    const setUp = await control(emulator, "POST", "/states", { state: name, params, action: "setup" });
    expect(setUp.status).toBe(200);
    const handed = await readJson<{ token?: string }>(setUp);
    token ??= handed.token;
  }

  const body = sentBody(scenario);
  const answer = await send(emulator, targetOf(request), {
    method: request.method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(typeof body === "string" ? { "Content-Type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });

  expect(answer.status).toBe(expected.status);
  expect(answer.headers.get("Content-Type")?.split(";")[0]).toBe(expected.mediaType);
  const text = await answer.text();
  if (expected.mediaType === undefined) {
    expect(text).toBe("");
    return;
  }
  const answered: unknown = expected.mediaType === "text/html" ? text : JSON.parse(text);
  const answers: Record<string, Record<string, Validate>> = validators[operationId].responses;
  const isValid = answers[expected.status]?.[expected.mediaType ?? ""];
  expect({ valid: isValid?.(answered), errors: isValid?.errors }).toEqual({ valid: true, errors: null });

  if (expected.status < 300 && expected.mediaType === "application/json") {
    expect(request.method === "GET" ? withoutLink(answered) : besides(answered)).toEqual(
      request.method === "GET" ? withoutLink(expected.body) : besides(expected.body),
    );
    expect(answer.headers.get("Content-Type")).toBe(
      "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
    );
    expect(answer.headers.get("OData-Version")).toBe("4.0");
  } else if (expected.mediaType === "application/json") {
    const { error }: ErrorEnvelope = JSON.parse(text);
    // The id to quote is another one for each request, unless the answer is a staged example. What is missing, and what is wrong with a
    // query, is told more exactly than the contract's examples tell.
    const own = expected.status === 404 || error.code === "" ? { message: expect.any(String) } : {};
    expect({ ...error, target: "" }).toEqual({ ...errorOf(expected.body), target: "", ...own });
  } else {
    expect(answered).toBe(expected.body);
  }
  for (const name of ["Retry-After"]) {
    const seconds = name in expected.headers ? expect.stringMatching(/^[1-9]\d*$/) : null;
    expect(answer.headers.get(name)).toEqual(seconds);
  }
  expect(answer.headers.get("X-Request-Id")).toMatch(guid);
});

test("the table has the scenarios of every operation", () => {
  expect(all.length).toBeGreaterThanOrEqual(20);
});

/** A link leads to where the emulator was reached, expires in half an hour and has a signature. */
function withoutLink(body: unknown): unknown {
  const { value }: { value?: unknown } = Object(body);
  if (typeof value !== "string") return body;
  const { pathname, searchParams } = new URL(value);
  return { ...Object(body), value: [pathname, ...searchParams.keys()] };
}

/** What was changed, without who did it and when. */
function besides(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(besides);
  if (!(value instanceof Object)) return value;
  const own =
    /^(id|created.*|lastUpdate.*|requestor|creation.*|cancellation(Requestor|DateTimeUtc)|alertCreationTime|resolvedTime|startTime)$/;
  const members = Object.entries(value).filter(([name]) => !own.test(name));
  return Object.fromEntries(members.map(([name, member]) => [name, besides(member)]));
}

function errorOf(body: unknown): object {
  return body instanceof Object && "error" in body && body.error instanceof Object ? body.error : {};
}
