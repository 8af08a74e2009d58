import { expect, test } from "vitest";
import { scenarios } from "./scenario-catalogue.ts";
import { validators } from "./validators.ts";

const all = Object.values(scenarios.getIPStatistics);
const answers: Record<string, Record<string, (value: unknown) => boolean>> = validators.getIPStatistics.responses;
const isStatistics = validators.getIPStatistics.responses[200]["application/json"];

test.each(all)("the body of scenario $name fits the contract", ({ response }) => {
  expect(answers[response.status]?.[response.mediaType ?? ""]?.(response.body)).toBe(true);
});

test("times with seven fractional digits, null times and unknown members are allowed", () => {
  const answer = {
    ipAddress: "::1",
    organizationPrevalence: 1,
    orgFirstSeen: "2021-08-02T10:18:39.9233319Z",
    orgLastSeen: null,
    more: {},
  };
  expect(isStatistics(answer)).toBe(true);
});

test.each([
  [{ ipAddress: "::1" }, "required"],
  [{ ipAddress: "::1", organizationPrevalence: "1" }, "type"],
  [{ ipAddress: "::1", organizationPrevalence: -1 }, "minimum"],
  [{ ipAddress: "::1", organizationPrevalence: 1, orgFirstSeen: "yesterday" }, "format"],
  [{ ipAddress: "::1", organizationPrevalence: 1, orgPrevalence: 1 }, "type"],
])("%j is no answer of the service", (body, keyword) => {
  expect(isStatistics(body)).toBe(false);
  expect(isStatistics.errors?.[0]?.keyword).toBe(keyword);
});
