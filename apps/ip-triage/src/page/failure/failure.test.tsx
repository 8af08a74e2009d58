import { createDefenderClient } from "@defender-endpoint/client";
import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Failure } from "./failure.tsx";

afterEach(() => {
  vi.useRealTimers();
});

/** What the page's client makes of an answer that is no success. */
async function errorOf(error: object, init: ResponseInit): Promise<unknown> {
  const defender = createDefenderClient({
    baseUrl: location.origin,
    credential: null,
    retry: false,
    fetch: async () => Response.json({ error }, init),
  });
  return defender.getIPStatistics({ ip: "10.0.0.1" }).catch((thrown: unknown) => thrown);
}

test("the wait counts down, and then one may try again", async () => {
  const error = await errorOf({ code: "429" }, { status: 429, headers: { "Retry-After": "17" } });
  vi.useFakeTimers();
  render(<Failure error={error} failedAt={Date.now()} onRetry={() => {}} />);
  const button = screen.getByRole("button", { name: "Try again" });
  const timer = screen.getByRole("timer");
  expect(timer.textContent).toBe("in 17 s");
  act(() => void vi.advanceTimersByTime(10_000));
  expect(timer.textContent).toBe("in 7 s");
  expect(button).toHaveProperty("disabled", true);
  act(() => void vi.advanceTimersByTime(7_000));
  expect(timer.textContent).toBe("now");
  expect(button).toHaveProperty("disabled", false);
});

test("something that is no error of the client is shown without its inside", () => {
  render(<Failure error={new TypeError("cannot read x of undefined")} failedAt={0} onRetry={() => {}} />);
  expect(screen.getByRole("heading").textContent).toBe("Something went wrong");
  expect(screen.queryByText(/undefined/)).toBeNull();
});

test.each([
  ["ServiceUnreachable", 502, "The service is unreachable"],
  ["ServiceTimeout", 504, "No answer in time"],
  ["UnreadableAnswer", 502, "The service failed"],
  ["SignInFailed", 502, "Not signed in"],
  ["InternalServerError", 500, "The service failed"],
  ["constructor", 500, "The service failed"],
])("%s of the page's own server is told apart", async (code, status, title) => {
  const error = await errorOf({ code, message: "In the server's words.", target: "the-id" }, { status });
  render(<Failure error={error} failedAt={0} onRetry={() => {}} />);
  expect(screen.getByRole("heading").textContent).toBe(title);
  expect(screen.getByText("the-id")).toBeDefined();
  expect(screen.getByRole("button", { name: "Try again" })).toHaveProperty("disabled", false);
});
