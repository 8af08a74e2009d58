import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { screen } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { renderPage } from "../../../test/render-page.tsx";
import { handlerOf, mockScenarios } from "./mock-scenario.ts";

const baseUrl = location.origin;
const server = setupDefenderServer({ baseUrl, hooks: { beforeAll, afterEach, afterAll } });

test("every scenario of the contract can be chosen", () => {
  const names = mockScenarios.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(scenarios.getIPStatistics)));
  expect(new Set(names).size).toBe(names.length);
});

test.each(mockScenarios)("the scenario $name has a state of the page to look at", async ({ name, search }) => {
  const handler = handlerOf(name, baseUrl);
  if (!handler) throw new Error(`${name} has no handler.`);
  server.use(handler);
  renderPage(search);
  if (name === "noAnswer") expect(await screen.findByText(/^Looking up/)).toBeDefined();
  else expect(await screen.findByRole("article")).toBeDefined();
  // What the page says when it meets something that it does not know.
  expect(screen.queryByText("Something went wrong")).toBeNull();
});

test("a name that is no scenario chooses none", () => {
  expect(handlerOf("", baseUrl)).toBeUndefined();
  expect(handlerOf("constructor", baseUrl)).toBeUndefined();
});
