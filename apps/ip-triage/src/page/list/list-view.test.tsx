import { networkError, reply, scenarios } from "@defender-endpoint/mocks";
import { setupDefenderServer } from "@defender-endpoint/mocks/node";
import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { renderPage } from "../../../test/render-page.tsx";

const baseUrl = location.origin;
const server = setupDefenderServer({ baseUrl, hooks: { beforeAll, afterEach, afterAll } });
const answers = scenarios.getIPStatistics;
const list = "?lookBackHours=48#ips=10.209.67.177,192.0.2.10,2001:db8::8a2e:370:7334";

// There is no layout here, and the table shows only the rows that there is room for.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function answered(count: number, of = count): Promise<void> {
  const text = `${count} of ${of} addresses answered`;
  await screen.findByText((_, element) =>
    Boolean(element?.className === "run-count" && element.textContent?.startsWith(text)),
  );
  // The table follows when there is time for it.
  if (count > 0) await waitFor(() => expect(rows().join()).not.toContain("…"));
}

function rows(): readonly string[] {
  const all = document.querySelectorAll("tbody tr");
  return [...all].map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent).join(" | "));
}

test("the rarest address comes first, and one that was not seen last: that is no rarity", async () => {
  renderPage(list);
  await answered(3);
  expect(rows().map((row) => row.replaceAll(/\d+ years/g, "years"))).toEqual([
    "2001:db8::8a2e:370:7334 | 1 | years ago 2021-08-02 10:18 UTC | years ago 2021-08-02 10:18 UTC",
    "10.209.67.177 | 63,515 | years ago 2017-07-30 13:36 UTC | years ago 2017-08-29 13:32 UTC",
    "192.0.2.10 | not seen | – | –",
  ]);
  expect(screen.getByText("in that time, which does not make them safe")).toBeDefined();
  expect(document.title).toBe("✓ 3 addresses · IP triage");
});

test("rows have no style of their own, of which each would slow the page down for good", async () => {
  renderPage(list);
  await answered(3);
  expect(document.querySelectorAll("tbody .share line")).toHaveLength(2);
  expect(document.querySelectorAll("tbody tr[style], tbody tr [style]")).toHaveLength(0);
});

test("a column sorts one way and the other, and says so", async () => {
  const user = renderPage(list);
  await answered(3);
  const header = screen.getByRole("columnheader", { name: "Address" });
  await user.click(within(header).getByRole("button"));
  expect(header.getAttribute("aria-sort")).toBe("ascending");
  expect(rows().map((row) => row.split(" ")[0])).toEqual(["10.209.67.177", "192.0.2.10", "2001:db8::8a2e:370:7334"]);
  await user.click(within(header).getByRole("button"));
  expect(header.getAttribute("aria-sort")).toBe("descending");
  expect(rows()[0]).toMatch(/^2001:/);
});

test.each([
  ["Filter", "192.", ["192.0.2.10"]],
  ["Devices at most", "5", ["2001:db8::8a2e:370:7334", "192.0.2.10"]],
])("%s %s leaves %j, and all come back", async (label, text, left) => {
  const user = renderPage(list);
  await answered(3);
  await user.type(screen.getByLabelText(label), text);
  expect(rows().map((row) => row.split(" ")[0])).toEqual(left);
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(rows()).toHaveLength(3);
});

test.each([
  ["seen", 2],
  ["not seen", 1],
  ["failed", 0],
  ["private", 1],
])("of all addresses those that are %s are %i", async (show, count) => {
  const user = renderPage(list);
  await answered(3);
  await user.selectOptions(screen.getByLabelText("Show"), show);
  if (count === 0) expect(screen.getByText("No address fits the filter.")).toBeDefined();
  else expect(rows()).toHaveLength(count);
});

test("public addresses that are rare or new are counted to be looked at first, and shown on a click", async () => {
  const seen = { organizationPrevalence: 3, orgFirstSeen: "2026-11-01T00:00:00Z", orgLastSeen: "2026-11-20T00:00:00Z" };
  for (const ip of ["8.8.8.8", "10.0.0.1"])
    server.use(reply("getIPStatistics", 200, { ipAddress: ip, ...seen }, { baseUrl, when: { ip } }));
  const user = renderPage("#ips=10.209.67.177,8.8.8.8,10.0.0.1&find=10.");
  await answered(3);
  const first = screen.getByText("Look at these first").parentElement;
  expect(first?.textContent).toBe("Look at these first1public, on at most 10 devices or new in 7 days");
  await user.click(within(first ?? document.body).getByRole("button", { name: "1" }));
  expect(rows().map((row) => row.split(" ")[0])).toEqual(["8.8.8.8"]);
  expect(screen.getByLabelText("Show")).toHaveProperty("value", "unusual");
});

test("what was saved is told until other rows are shown", async () => {
  const user = renderPage(list);
  await answered(3);
  // The document here would go to what is only to be saved.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await user.click(screen.getByRole("button", { name: "JSON" }));
  expect(screen.getByText("3 rows saved")).toBeDefined();
  await user.type(screen.getByLabelText("Filter"), "192.");
  expect(screen.queryByText(/rows? saved/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "JSON" }));
  expect(screen.getByText("1 row saved")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(screen.queryByText(/rows? saved/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText("Filter"));
});

test("a row that is chosen is shown in full, with every digit", async () => {
  const user = renderPage(list);
  await answered(3);
  await user.click(screen.getByText("2021-08-02 10:18 UTC", { selector: ".first .at" }));
  const selected = screen.getByRole("region", { name: "Selected: 2001:db8::8a2e:370:7334" });
  expect(within(selected).getAllByText("2021-08-02T10:18:39.9233319Z")).toHaveLength(2);
  await user.click(within(selected).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("region", { name: /^Selected/ })).toBeNull();
});

test("one address that fails fails alone, and is asked again with the others that failed", async () => {
  server.use(answers.serverError({ baseUrl, when: { ip: "192.0.2.10" }, once: true }));
  const user = renderPage(list);
  await answered(2, 3);
  expect(rows()).toContainEqual("192.0.2.10 | The service failed | – | –");
  await user.click(await screen.findByRole("button", { name: "Ask again for 1 failed" }));
  await answered(3);
});

test("what every lookup would meet interrupts all of them, and is told once", async () => {
  server.use(answers.missingRole({ baseUrl }));
  renderPage(list);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toMatch(/^Not allowed\..*Ip\.Read\.All.*What is answered stays\./);
  await answered(0, 3);
});

test("a connection that fails once is tried again by hand", async () => {
  server.use(networkError("getIPStatistics", { baseUrl, once: true }));
  const user = renderPage(list);
  expect((await screen.findByRole("alert")).textContent).toMatch(/^Unreachable\./);
  await user.click(screen.getByRole("button", { name: /^(?:Continue|Look up \d address)/ }));
  await answered(3);
});

test("a used-up quota is waited for, with a countdown", async () => {
  // Until it has been seen, the wait does not end.
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  server.use(answers.throttled({ baseUrl, retryAfter: 1, recoverAfter: 1 }));
  renderPage(list);
  expect((await screen.findByRole("timer")).textContent).toBe("in 1 s");
  vi.useRealTimers();
  await answered(3);
});

test("all of it can be asked again", async () => {
  const user = renderPage(list);
  await answered(3);
  const body = { ipAddress: "192.0.2.10", organizationPrevalence: 4, orgFirstSeen: null, orgLastSeen: null };
  server.use(reply("getIPStatistics", 200, body, { baseUrl, when: { ip: "192.0.2.10" } }));
  await user.click(screen.getByRole("button", { name: "Ask all again" }));
  expect(await screen.findByText("4", { selector: ".count-word" })).toBeDefined();
});

test("a long list from a link is not asked before somebody wants it", async () => {
  const ips = Array.from({ length: 26 }, (_, n) => `10.0.0.${n}`);
  const user = renderPage(`#ips=${ips.join(",")}`);
  expect(await screen.findByText(/^Nothing has been asked yet: 26 addresses cost/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Look up 26 addresses" }));
  await answered(26);
});
