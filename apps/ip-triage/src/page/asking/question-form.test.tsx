import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Budget } from "../budget/budget.ts";
import { QuestionForm } from "./question-form.tsx";

function setUp(budget?: Budget) {
  const onAsk = vi.fn();
  const user = userEvent.setup();
  render(<QuestionForm question={undefined} isAnswered={false} budget={budget} onAsk={onAsk} />);
  return { onAsk, user, field: screen.getByLabelText(/^IP addresses/) };
}

const many = (length: number) =>
  Array.from({ length }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`).join(" ");

test("what is found is told before it is asked, and kinds can be left out", async () => {
  const { onAsk, user, field } = setUp();
  await user.click(field);
  await user.paste("8.8.8.8 and 10.0.0.1, 192.0.2.1, 10.0.0.1");
  expect(screen.getByRole("status").textContent).toBe("Found 3 addresses in 4 places:1 public1 private1 reserved");
  await user.click(screen.getByLabelText("1 private"));
  await user.click(screen.getByRole("button", { name: "Look up 2 addresses" }));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ ips: ["8.8.8.8", "192.0.2.1"], lookBackHours: 720 });
});

test("what only looks like an address is named, and cannot be asked", async () => {
  const { onAsk, user, field } = setUp();
  await user.type(field, "256.1.1.1{Enter}");
  expect(screen.getByText("There is no IP address in this.")).toBeDefined();
  expect(screen.getByText("256.1.1.1", { selector: ".invalid-list" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Look up" })).toHaveProperty("disabled", true);
  expect(onAsk).not.toHaveBeenCalled();
});

test("Enter asks about a line, and makes a new one among several", async () => {
  const { onAsk, user, field } = setUp();
  await user.type(field, "::1{Shift>}{Enter}{/Shift}::2{Enter}::3");
  expect(field).toHaveProperty("value", "::1\n::2\n::3");
  expect(onAsk).not.toHaveBeenCalled();
  await user.type(field, "{Control>}{Enter}{/Control}");
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ ips: ["::1", "::2", "::3"], lookBackHours: 720 });
});

test("a long text that is pasted stands beside the field, and more than 5,000 addresses are told", async () => {
  const { onAsk, user, field } = setUp();
  await user.click(field);
  await user.paste(many(5_003));
  expect(await screen.findByText(/^Pasted text, \d+ kB$/)).toBeDefined();
  expect(await screen.findByText("5,000 at a time are the most: the last 3 are left out.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Look up 5,000 addresses" }));
  expect(onAsk.mock.calls[0]?.[0].ips).toHaveLength(5_000);
  await user.click(screen.getByRole("button", { name: "Clear" }));
  expect(screen.getByLabelText(/^IP addresses/)).toHaveProperty("value", "");
});

test("what the quota has no room for is told with the time that it takes", async () => {
  const windows = [{ limit: 100, perMs: 60_000, remaining: 50, returnsAt: null }];
  const { user, field } = setUp({ windows, pausedUntil: null });
  await user.click(field);
  await user.paste(many(300));
  expect(
    screen.getByText("300 calls are more than is left of the quota now: this takes at least 3 min."),
  ).toBeDefined();
});
