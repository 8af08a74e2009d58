import { networkError, reply, scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { renderPage } from "../../test/render-page.tsx";

const baseUrl = location.origin;
const server = setupDefenderServer({ baseUrl, hooks: { beforeAll, afterEach, afterAll } });
const answers = scenarios.getIPStatistics;

/** Time passes only for timers, until the test has ended. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
}

test("before anything is asked the page says what it is for", () => {
  renderPage();
  expect(screen.getByText(/^Enter addresses/)).toBeDefined();
  expect(screen.queryByText("Mock data")).toBeNull();
});

test("what the page is for makes way for what is written", async () => {
  const user = renderPage();
  await user.type(screen.getByLabelText(/^IP addresses/), "8");
  expect(screen.queryByText(/^Enter addresses/)).toBeNull();
});

test("an address that was typed is looked up and put into the URL", async () => {
  const user = renderPage();
  await user.type(screen.getByLabelText(/^IP addresses/), " hxxp://10.209.67[[.]177/ {Enter}");
  await screen.findByText((_, element) => element?.className === "prevalence");
  expect(location.search).toBe("?ip=10.209.67.177&lookBackHours=720");
});

test("an address that was seen shows how many devices, when, and where that lies on the 30 days", async () => {
  renderPage("?ip=10.209.67.177&lookBackHours=48");
  const count = await screen.findByText("63,515");
  expect(count.parentElement?.textContent).toBe("63,515 devices");
  expect(screen.getByText(/in the last 48 hours/)).toBeDefined();
  expect(screen.getByText("2017-07-30T13:36:06Z")).toBeDefined();
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Seen from 2017-07-30T13:36:06Z to 2017-08-29T13:32:59Z: 30 of the 30 days.",
  );
});

test("times keep every digit that the service gave", async () => {
  renderPage("?ip=2001:db8::8a2e:370:7334&lookBackHours=48");
  expect(await screen.findAllByText("2021-08-02T10:18:39.9233319Z")).toHaveLength(2);
  expect(screen.getByText(/^device$/, { exact: false, selector: ".prevalence" }).textContent).toBe("1 device");
});

test("an address that was never seen is not called safe", async () => {
  renderPage("?ip=192.0.2.10&lookBackHours=48");
  expect(await screen.findByText("Not seen in the last 48 hours")).toBeDefined();
  expect(screen.getByText(/no sighting is on record.*says nothing about whether the address is safe/)).toBeDefined();
  expect(screen.queryByRole("img")).toBeNull();
});

test("an address that was seen before the look-back shows both", async () => {
  const body = {
    ipAddress: "192.0.2.77",
    organizationPrevalence: 0,
    orgFirstSeen: "2026-01-02T03:04:05Z",
    orgLastSeen: "2026-01-05T03:04:05.12Z",
  };
  server.use(reply("getIPStatistics", 200, body, { baseUrl }));
  renderPage("?ip=192.0.2.77&lookBackHours=24");
  expect(await screen.findByText("Not seen in the last 24 hours")).toBeDefined();
  expect(screen.getByText(/one did earlier within the 30 days of data/)).toBeDefined();
  expect(screen.getByText("2026-01-05T03:04:05.12Z")).toBeDefined();
});

test("an invalid address is answered in the service's words, with the id for support", async () => {
  server.use(answers.invalidAddress({ baseUrl }));
  renderPage("?ip=256.1.1.1");
  expect(await screen.findByText("IP address 256.1.1.1 is invalid.")).toBeDefined();
  expect(screen.getByText("3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("a look-back beyond the data is refused in the service's words, not replaced", async () => {
  server.use(answers.lookBackTooLong({ baseUrl }));
  renderPage("?ip=10.209.67.177&lookBackHours=721");
  expect(await screen.findByText("lookBackHours must be an integer between 1 and 720, but was 721.")).toBeDefined();
});

test("a look-back that is no number is refused before it is sent, not replaced", async () => {
  renderPage("?ip=10.209.67.177&lookBackHours=abc");
  expect(await screen.findByRole("heading", { name: "That cannot be looked up" })).toBeDefined();
  expect(screen.getByText(/a whole number of hours from 1 to 720/)).toBeDefined();
  expect(screen.getByLabelText(/^Hours/)).toHaveProperty("value", "");
});

test("when throttled the page says how long to wait", async () => {
  stopClock();
  server.use(answers.throttled({ baseUrl }));
  renderPage("?ip=10.209.67.177");
  expect(await screen.findByRole("heading", { name: "The quota is used up" })).toBeDefined();
  expect(screen.getByRole("timer").textContent).toBe("in 17 s");
  expect(screen.getByRole("button", { name: "Try again" })).toHaveProperty("disabled", true);
});

test("when throttled without a word on how long, the wait is the window that the message names", async () => {
  stopClock();
  server.use(answers.throttledWithoutRetryAfter({ baseUrl }));
  renderPage("?ip=10.209.67.177");
  expect((await screen.findByRole("timer")).textContent).toBe("in 1 min 00 s");
});

test("when nothing tells how long to wait, one may try at once", async () => {
  server.use(answers.throttledWithoutRetryAfter({ baseUrl, once: true, body: { error: { code: "TooManyRequests" } } }));
  const user = renderPage("?ip=10.209.67.177");
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("63,515")).toBeDefined();
});

test.each([
  ["noToken", "Not signed in"],
  ["noLicence", "The tenant has no licence"],
  ["missingRole", "Not allowed"],
  ["notFound", "The service has no record of this address"],
  ["serverError", "The service failed"],
  ["gatewayHtml", "The service failed"],
] as const)("the scenario %s is shown as: %s", async (scenario, title) => {
  server.use(answers[scenario]({ baseUrl }));
  renderPage("?ip=10.209.67.177");
  expect(await screen.findByRole("heading", { name: title })).toBeDefined();
});

test("a missing role is named", async () => {
  server.use(answers.missingRole({ baseUrl }));
  renderPage("?ip=10.209.67.177");
  expect(await screen.findByText(/API required roles: Ip\.Read\.All/)).toBeDefined();
});

test("a token for another audience is told as such: granting a permission would not help", async () => {
  server.use(answers.wrongAudience({ baseUrl }));
  renderPage("?ip=10.209.67.177");
  expect(
    await screen.findByText(/check that MDE_BASE_URL and AZURE_AUTHORITY_HOST are of the same cloud/),
  ).toBeDefined();
  expect(screen.queryByText(/has to grant/)).toBeNull();
});

test("the field has the focus while nothing is asked, and not when an answer is what one came for", async () => {
  renderPage();
  expect(document.activeElement).toBe(screen.getByLabelText(/^IP addresses/));
  cleanup();
  renderPage("?ip=10.209.67.177");
  await screen.findByText("63,515");
  expect(document.activeElement).toBe(document.body);
});

test("a network that is down is told apart from a service that fails", async () => {
  server.use(networkError("getIPStatistics", { baseUrl, once: true }));
  const user = renderPage("?ip=10.209.67.177");
  expect(await screen.findByRole("heading", { name: "Unreachable" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("63,515")).toBeDefined();
});

test("while an answer is awaited the page says so", async () => {
  server.use(answers.seen({ baseUrl, delay: "infinite" }));
  renderPage("?ip=10.209.67.177");
  expect(await screen.findByText("Looking up 10.209.67.177…")).toBeDefined();
  expect(screen.getByRole("region", { name: "Answer" }).getAttribute("aria-busy")).toBe("true");
});

test("another look-back is asked for by number", async () => {
  const user = renderPage("?ip=192.0.2.10");
  await user.selectOptions(screen.getByLabelText("Look back"), "Other…");
  const hours = screen.getByLabelText(/^Hours/);
  await user.clear(hours);
  await user.type(hours, "5{Enter}");
  expect(await screen.findByText("Not seen in the last 5 hours")).toBeDefined();
});

test("Back returns to the question before", async () => {
  renderPage("?ip=192.0.2.10");
  await screen.findByText(/^Not seen/);
  history.replaceState(null, "", "/?ip=10.209.67.177");
  dispatchEvent(new PopStateEvent("popstate"));
  await waitFor(() => expect(screen.getByLabelText(/^IP addresses/)).toHaveProperty("value", "10.209.67.177"));
  expect(await screen.findByText("63,515")).toBeDefined();
});
