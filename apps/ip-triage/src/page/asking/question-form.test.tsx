import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Budget } from "../header/budget.ts";
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
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ ips: ["8.8.8.8", "192.0.2.1"], lookBackHours: 720 }, expect.any(Map));
});

test("what only looks like an address is named, and cannot be asked", async () => {
  const { onAsk, user, field } = setUp();
  await user.type(field, "256.1.1.1{Enter}");
  expect(screen.getByText("There is no IP address in this.")).toBeDefined();
  expect(screen.getByText("256.1.1.1", { selector: ".written" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Look up" })).toHaveProperty("disabled", true);
  expect(onAsk).not.toHaveBeenCalled();
});

test.each(["8.8.8.888", "192.168.1.300", "1.2.3.256", "8.8.8.299:80"])(
  "%s, which is mistyped, is not made into another address: it stays in the field and cannot be asked",
  async (mistyped) => {
    const { onAsk, user, field } = setUp();
    await user.type(field, `${mistyped}{Enter}`);
    expect(field).toHaveProperty("value", mistyped);
    expect(screen.getByRole("button", { name: "Look up" })).toHaveProperty("disabled", true);
    expect(screen.getByText(/^This looks like an address and is none/)).toBeDefined();
    expect(onAsk).not.toHaveBeenCalled();
  },
);

test("a network and a range are told, and asked about only when somebody wants to pay for them", async () => {
  const { onAsk, user, field } = setUp();
  await user.click(field);
  await user.paste("10.20.0.0/30 or 8.8.8.8-8.8.8.20, and 10.20.0.1");
  const status = screen.getByRole("status").textContent;
  expect(status).toContain("10.20.0.0/30 is a network of 4 addresses, of which none is asked about.");
  expect(status).toContain("8.8.8.8-8.8.8.20 is a range of 13 addresses, of which none is asked about.");
  await user.click(screen.getByRole("button", { name: "Look up" }));
  expect(onAsk).toHaveBeenLastCalledWith({ ips: ["10.20.0.1"], lookBackHours: 720 }, expect.any(Map));

  await user.click(screen.getByRole("button", { name: "Expand it, for 4 calls of the quota" }));
  expect(screen.getByText(/and all of them are asked about/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Look up 4 addresses" }));
  const network = ["10.20.0.1", "10.20.0.0", "10.20.0.2", "10.20.0.3"];
  expect(onAsk).toHaveBeenLastCalledWith({ ips: network, lookBackHours: 720 }, expect.any(Map));

  await user.click(screen.getByRole("button", { name: "Expand it, for 13 calls of the quota" }));
  await user.click(screen.getByLabelText("4 private"));
  await user.click(screen.getByRole("button", { name: "Look up 13 addresses" }));
  expect(onAsk.mock.lastCall?.[0].ips).toEqual(Array.from({ length: 13 }, (_, n) => `8.8.8.${8 + n}`));
  await user.click(screen.getAllByRole("button", { name: "Leave them out" })[1] ?? field);
  expect(screen.getByRole("button", { name: "Expand it, for 13 calls of the quota" })).toBeDefined();

  await user.clear(field);
  await user.paste("10.20.0.0/30");
  expect(screen.getByText("There is no single IP address in this.")).toBeDefined();
  expect(screen.getByRole("button", { name: "Look up" })).toHaveProperty("disabled", true);
});

test.each([
  ["10.20.0.0/24", "Expand it, for 256 calls of the quota"],
  ["10.20.0.0/23", undefined],
  ["2001:db8::/32", undefined],
])("of %s all addresses can be had if they are not too many", async (text, offer) => {
  const { user, field } = setUp();
  await user.type(field, text);
  if (offer) expect(screen.getByRole("button", { name: offer })).toBeDefined();
  else {
    expect(screen.queryByRole("button", { name: /^Expand/ })).toBeNull();
    expect(screen.getByText(/more than 256 addresses, which are too many to look up/)).toBeDefined();
  }
});

test("Enter asks about a line, and makes a new one among several", async () => {
  const { onAsk, user, field } = setUp();
  await user.type(field, "::1{Shift>}{Enter}{/Shift}::2{Enter}::3");
  expect(field).toHaveProperty("value", "::1\n::2\n::3");
  expect(onAsk).not.toHaveBeenCalled();
  await user.type(field, "{Control>}{Enter}{/Control}");
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ ips: ["::1", "::2", "::3"], lookBackHours: 720 }, expect.any(Map));
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

test("a long text is opened and changed when somebody wants to, and its addresses follow", async () => {
  const { user, field } = setUp();
  const text = `${"nothing to see here\n".repeat(1_400)}8.8.8.8 and 1.1.1.1`;
  await user.click(field);
  await user.paste(text);
  await screen.findByText("Pasted text, 28 kB");
  await user.click(screen.getByRole("button", { name: "Edit" }));
  const opened = screen.getByLabelText(/^IP addresses/);
  expect(opened).toHaveProperty("value", text);
  expect(document.activeElement).toBe(opened);
  expect(await screen.findByRole("button", { name: "Look up 2 addresses" })).toBeDefined();
  await user.type(opened, ", 9.9.9.9", { initialSelectionStart: text.length });
  expect(await screen.findByRole("button", { name: "Look up 3 addresses" })).toBeDefined();
});

test("what the quota has no room for is told with the time that it takes", async () => {
  const windows = [{ limit: 100, perMs: 60_000, remaining: 50, returnsAt: null }];
  const { user, field } = setUp({ windows, pausedUntil: null, freeInMs: 0 });
  await user.click(field);
  await user.paste(many(300));
  expect(
    screen.getByText("300 calls are more than is left of the quota now: this takes at least 3 min."),
  ).toBeDefined();
});
