import { ServiceRefusal } from "@defender-endpoint/service";
import { expect, test } from "vitest";

import { createQuotaLedger, type QuotaHolder, type QuotaLedger } from "./quota-ledger.ts";

const operation = {
  operationId: "getIPStatistics",
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
};
const caller: QuotaHolder = { tenantId: "t", applicationId: "a" };

function ledger(quota: Parameters<typeof createQuotaLedger>[1] = true) {
  const clock = { now: 1_000_000_000 };
  return { clock, quotas: createQuotaLedger(() => clock.now, quota) };
}

function take(quotas: QuotaLedger, calls: number, holder = caller): void {
  for (let call = 0; call < calls; call += 1) quotas.take(holder, operation);
}

/** The refusal of the next call. Undefined if it is let through. */
function refusal(quotas: QuotaLedger, holder = caller): ServiceRefusal | undefined {
  try {
    quotas.take(holder, operation);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceRefusal) return error;
    throw error;
  }
}

test("the 101st call within a minute is refused, until the first one is a minute old", () => {
  const { clock, quotas } = ledger();
  take(quotas, 100);
  clock.now += 20_500;
  expect(refusal(quotas)).toMatchObject({
    status: 429,
    code: "TooManyRequests",
    message: "API calls quota exceeded! maximum allowed 100 per 00:01:00",
    headers: { "Retry-After": "40" },
  });
  clock.now += 39_499;
  expect(refusal(quotas)?.headers).toEqual({ "Retry-After": "1" });
  clock.now += 1;
  expect(refusal(quotas)).toBeUndefined();
});

test("the 1,501st call within an hour is refused, even if no minute was too busy", () => {
  const { clock, quotas } = ledger();
  for (let minute = 0; minute < 15; minute += 1) {
    take(quotas, 100);
    clock.now += 60_000;
  }
  expect(refusal(quotas)).toMatchObject({
    code: "429",
    message: "API calls quota exceeded! maximum allowed 1500 per 01:00:00",
    headers: { "Retry-After": String(45 * 60) },
  });
  clock.now += 45 * 60_000;
  expect(refusal(quotas)).toBeUndefined();
});

test("when both windows are full, the answer names the one that lasts longer", () => {
  const { clock, quotas } = ledger();
  for (let minute = 0; minute < 15; minute += 1) {
    if (minute > 0) clock.now += 60_000;
    take(quotas, 100);
  }
  expect(refusal(quotas)).toMatchObject({ code: "429", headers: { "Retry-After": String(3600 - 14 * 60) } });
});

test("waiting as long as Retry-After says is always enough", () => {
  const { clock, quotas } = ledger();
  for (let call = 0; call < 3000; call += 1) {
    const refused = refusal(quotas);
    if (refused === undefined) clock.now += 137;
    else {
      clock.now += 1000 * Number(refused.headers["Retry-After"]);
      expect(refusal(quotas)).toBeUndefined();
    }
  }
});

test("calls of another application or tenant count apart", () => {
  const { quotas } = ledger();
  take(quotas, 100);
  expect(refusal(quotas, { ...caller, applicationId: "b" })).toBeUndefined();
  expect(refusal(quotas, { ...caller, tenantId: "u" })).toBeUndefined();
  expect(refusal(quotas)).toBeDefined();
});

test("refused calls do not count", () => {
  const { clock, quotas } = ledger();
  take(quotas, 100);
  for (let call = 0; call < 50; call += 1) refusal(quotas);
  clock.now += 60_000;
  expect(() => take(quotas, 100)).not.toThrow();
});

test("what is used up can be read, and forgotten", () => {
  const { quotas } = ledger();
  take(quotas, 3);
  expect(quotas.use()).toEqual([
    {
      ...caller,
      operationId: "getIPStatistics",
      windows: [
        { calls: 100, perSeconds: 60, used: 3 },
        { calls: 1500, perSeconds: 3600, used: 3 },
      ],
    },
  ]);
  quotas.forget("t");
  expect(quotas.use()).toEqual([]);
  take(quotas, 1);
  expect(quotas.use()).toMatchObject([{ ...caller, windows: [{ used: 1 }, { used: 1 }] }]);
});

test("what has left a window is not told as used of it", () => {
  const { clock, quotas } = ledger();
  take(quotas, 3);
  clock.now += 60_000;
  take(quotas, 1);
  expect(quotas.use()).toMatchObject([{ windows: [{ used: 1 }, { used: 4 }] }]);
});

test("the calls of one tenant are forgotten, or those of all", () => {
  const { quotas } = ledger();
  const tenants = () => quotas.use().map(({ tenantId }) => tenantId);
  for (const tenantId of ["t", "u", "v"]) take(quotas, 1, { ...caller, tenantId });
  quotas.forget("t");
  expect(tenants()).toEqual(["u", "v"]);
  quotas.forget();
  expect(tenants()).toEqual([]);
});

test("calls of another operation count apart", () => {
  const { quotas } = ledger();
  take(quotas, 100);
  expect(() => quotas.take(caller, { ...operation, operationId: "getMachine" })).not.toThrow();
  expect(refusal(quotas)).toBeDefined();
});

test("of a thousand callers those are forgotten that have not called for as long as the longest window", () => {
  const { clock, quotas } = ledger();
  for (let n = 0; n < 999; n += 1) quotas.take({ ...caller, applicationId: `idle ${n}` }, operation);
  clock.now += 3_600_000;
  take(quotas, 100);
  expect(quotas.use()).toHaveLength(1000);
  take(quotas, 1, { ...caller, applicationId: "another" });
  expect(quotas.use().map(({ applicationId }) => applicationId)).toEqual(["a", "another"]);
  expect(refusal(quotas)).toBeDefined();
});

test("with quotas off no call is refused, and none is kept", () => {
  const { quotas } = ledger(false);
  expect(() => take(quotas, 2000)).not.toThrow();
  expect(quotas.use()).toEqual([]);
});

test.each([true, false])(
  "a quota that was staged as used up refuses whoever calls next (quotas enforced: %s)",
  (enforced) => {
    const { quotas } = ledger(enforced);
    quotas.stage({ calls: 100, perSeconds: 60, retryAfter: true });
    expect(refusal(quotas)?.headers).toEqual({ "Retry-After": "30" });
    quotas.stage({ calls: 100, perSeconds: 60, retryAfter: false });
    expect(refusal(quotas)).toMatchObject({ status: 429, headers: {} });
    quotas.stage({ calls: 1500, perSeconds: 3600, retryAfter: true });
    expect(refusal(quotas)).toMatchObject({ code: "429", headers: { "Retry-After": "1800" } });
    quotas.unstage();
    expect(refusal(quotas)).toBeUndefined();
  },
);

test("what was staged of a quota counts with the calls, and leaves the other quotas as they are", () => {
  const { quotas } = ledger();
  quotas.stage({ calls: 60, perSeconds: 60, retryAfter: true });
  expect(() => take(quotas, 40)).not.toThrow();
  expect(refusal(quotas)?.message).toContain("100 per 00:01:00");
  quotas.stage({ calls: 1400, perSeconds: 3600, retryAfter: true });
  expect(() => take(quotas, 60)).not.toThrow();
  expect(refusal(quotas)?.message).toContain("1500 per 01:00:00");
});

test("a quota that the operation does not have can be staged", () => {
  const { quotas } = ledger();
  quotas.stage({ calls: 5, perSeconds: 10, retryAfter: true });
  expect(refusal(quotas)).toMatchObject({
    message: "API calls quota exceeded! maximum allowed 5 per 00:00:10",
    headers: { "Retry-After": "5" },
  });
});

test("other limits than the documented ones can be enforced", () => {
  const { clock, quotas } = ledger([{ calls: 3, perSeconds: 1 }]);
  take(quotas, 3);
  expect(refusal(quotas)).toMatchObject({ message: "API calls quota exceeded! maximum allowed 3 per 00:00:01" });
  clock.now += 1000;
  expect(refusal(quotas)).toBeUndefined();
});

test("over days of calls a raised limit stays exact", () => {
  const { clock, quotas } = ledger([{ calls: 50, perSeconds: 10 }]);
  let taken = 0;
  for (let second = 0; second < 2000; second += 1) {
    // More than fit in: five a second do.
    for (let call = 0; call < 7; call += 1) taken += refusal(quotas) === undefined ? 1 : 0;
    const [use] = quotas.use();
    expect(use?.windows).toEqual([{ calls: 50, perSeconds: 10, used: expect.toSatisfy((used) => used <= 50) }]);
    clock.now += 1000;
  }
  expect(taken).toBe(10_000);
});
