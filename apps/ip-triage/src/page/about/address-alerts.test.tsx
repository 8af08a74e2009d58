import { scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { screen } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { renderPage } from "../../../test/render-page.tsx";

const baseUrl = location.origin;
const server = setupDefenderServer({ baseUrl, hooks: { beforeAll, afterEach, afterAll } });

test.each([
  ["throttled", /The quota is used up/],
  ["missingRole", /grant this page’s application the permission/],
] as const)(
  "alerts that could not be asked for (%s) are told with their own reason, and asked again on a click",
  async (name, reason) => {
    server.use(scenarios.listIpAlerts[name]({ baseUrl, once: true }));
    const user = renderPage("?ip=10.209.67.177&lookBackHours=48");
    const told = await screen.findByText(/^Its alerts are not known/);
    expect(told.textContent).toMatch(reason);
    expect(told.textContent?.includes("permission")).toBe(name === "missingRole");
    await user.click(screen.getByRole("button", { name: "Ask for its alerts again" }));
    expect(await screen.findByText(/No alert names it|alerts? names? it/)).toBeDefined();
  },
);
