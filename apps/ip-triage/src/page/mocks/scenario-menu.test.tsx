import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ScenarioMenu } from "./scenario-menu.tsx";

test("made-up answers are marked as such, and a scenario is chosen together with its question", async () => {
  const onChoose = vi.fn();
  const user = userEvent.setup();
  render(<ScenarioMenu chosen="" onChoose={onChoose} />);
  expect(screen.getByText("Mock data")).toBeDefined();
  await user.selectOptions(screen.getByLabelText("Scenario"), "lookBackNotANumber");
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("?scenario=lookBackNotANumber&ip=10.209.67.177&lookBackHours=abc");
});

test("no scenario is a choice too", async () => {
  const onChoose = vi.fn();
  const user = userEvent.setup();
  render(<ScenarioMenu chosen="throttled" onChoose={onChoose} />);
  expect(screen.getByLabelText("Scenario")).toHaveProperty("value", "throttled");
  await user.selectOptions(screen.getByLabelText("Scenario"), "");
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("?");
});
