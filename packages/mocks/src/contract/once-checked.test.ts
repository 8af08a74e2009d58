import { getResponse } from "msw";
import { expect, test, vi } from "vitest";

// As in a page, which has loaded of the contract what it has asked for.
vi.mock("#known-checks", () => import("./known-checks.browser.ts"));

const { defaultBaseUrl, reply, scenarios, UndocumentedAnswerError } = await import("../index.ts");

const ask = (handler: Parameters<typeof getResponse>[0][number], path: string) =>
  getResponse([handler], new Request(`${defaultBaseUrl}/api/${path}`));
const address = "ips/8.8.8.8/stats";
const domain = "domains/example.com/stats";

test("in a page, an answer of a resource that is not there yet is checked when it is first given", async () => {
  const handler = reply("getIPStatistics", 200, { ipAddress: "8.8.8.8", organizationPrevalence: 1.5 });
  const misspelt = scenarios.getDomainStatistics.seen({ body: { hots: "example.com" } as object });
  await expect(ask(handler, address)).rejects.toBeInstanceOf(UndocumentedAnswerError);
  await expect(ask(misspelt, domain)).rejects.toThrow("/hots");
});

test("one that fits is given, each time", async () => {
  const body = { host: "example.com", organizationPrevalence: 3 };
  const handler = reply("getDomainStatistics", 200, body);
  const answers = [await ask(handler, domain), await ask(handler, domain)];
  expect(await Promise.all(answers.map((answer) => answer?.json()))).toEqual([body, body]);
});

test("once the resource is there, an answer is checked where the handler is made", async () => {
  await ask(scenarios.getFileStatistics.seen(), `files/${"a".repeat(40)}/stats`);
  expect(() => reply("getFileStatistics", 418 as 200, {} as never)).toThrow(UndocumentedAnswerError);
});
