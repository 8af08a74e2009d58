import fc from "fast-check";
import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { AccessToken } from "./credential.ts";
import { TokenRequestError } from "./credential-failure.ts";
import { createTokenCache } from "./token-cache.ts";

const patience = 60_000;
/** After which a request in the background is lost. */
const ahead = 20_000;
const hour = 3_600_000;

interface Step {
  readonly what: "wait" | "get" | "refused" | "accepted" | "answered";
  readonly ms: number;
  /** Which of the requests that have no answer. */
  readonly which: number;
  readonly answer: "a new token" | "the refused token" | "busy" | "denied";
  readonly life: number;
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom("wait", "wait", "get", "get", "get", "refused", "accepted", "answered", "answered"),
    ms: fc.oneof(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: hour })),
    which: fc.nat(3),
    answer: fc.constantFrom("a new token", "a new token", "a new token", "the refused token", "busy", "denied"),
    life: fc.constantFrom(0, 40_000, 200_000, hour),
  }),
  { minLength: 10, maxLength: 80 },
);

/** A request for a token that the credential has not answered. */
interface Open {
  readonly serial: number;
  readonly begunAt: number;
  /** Whether nobody needed it yet. */
  readonly ahead: boolean;
  readonly resolve: (token: AccessToken) => void;
  readonly reject: (reason: unknown) => void;
}

async function play(schedule: readonly Step[]): Promise<void> {
  const runtime = createVirtualRuntime();
  const open: Open[] = [];
  let begun = 0;
  // What a call gets, and which request brought it.
  let current = "";
  let newest = 0;
  const broughtBy = new Map<string, number>();
  let refused = "";
  let replacementLasts = 0;
  let waiting = 0;
  const faults: string[] = [];

  const cache = createTokenCache(
    (forced) =>
      new Promise((resolve, reject) => {
        begun += 1;
        // Calls still have a token while one is fetched ahead of time.
        open.push({ serial: begun, begunAt: runtime.elapsed(), ahead: !forced && holds, resolve, reject });
      }),
    runtime,
    patience,
  );
  let holds = false;

  function expectOneRequest(): void {
    const young = (wanted: boolean, limit: number) =>
      open.filter((request) => request.ahead === wanted && runtime.elapsed() - request.begunAt < limit);
    expect(young(false, patience).length).toBeLessThanOrEqual(1);
    expect(young(true, ahead).length).toBeLessThanOrEqual(1);
  }

  function follow(promise: Promise<unknown>): void {
    waiting += 1;
    const end = () => {
      waiting -= 1;
    };
    promise.then(end, end);
  }

  function take(token: string): void {
    if (token === current) return;
    const serial = broughtBy.get(token) ?? 0;
    if (serial < newest) faults.push(`${token} of request ${serial} came after one of request ${newest}`);
    if (token === refused && runtime.now() < replacementLasts) faults.push(`${token} came back`);
    newest = serial;
    current = token;
  }

  async function get(): Promise<void> {
    const before = begun;
    let settled = false;
    // A call that has a token at once began a request for the next one, if it began any.
    holds = true;
    const token = cache.get(undefined);
    holds = false;
    follow(token.then(take));
    void token.then(
      () => {
        settled = true;
      },
      () => {},
    );
    await Promise.resolve().then(() => {});
    const mine = open.at(-1);
    if (!settled && begun > before && mine) open[open.length - 1] = { ...mine, ahead: false };
  }

  function answer({ which, answer: what, life }: Step): void {
    const [request] = open.splice(which % Math.max(open.length, 1), 1);
    if (!request) return;
    if (what === "busy" || what === "denied") {
      request.reject(new TokenRequestError(what, { temporary: what === "busy" }));
      return;
    }
    const token = what === "the refused token" && refused ? refused : `token ${request.serial}`;
    broughtBy.set(token, request.serial);
    const expiresOnTimestamp = runtime.now() + life;
    if (token !== refused && request.serial >= newest) {
      replacementLasts = expiresOnTimestamp - Math.min(30_000, life / 10);
    }
    request.resolve({ token, expiresOnTimestamp });
  }

  for (const one of schedule) {
    if (one.what === "wait") await runtime.advance(one.ms);
    if (one.what === "get") await get();
    if (one.what === "accepted") cache.accepted(current);
    if (one.what === "refused" && current) {
      refused = current;
      follow(cache.replace(refused, undefined));
    }
    if (one.what === "answered") answer(one);
    await runtime.flush();
    expectOneRequest();
    expect(faults).toEqual([]);
  }
  // Whoever waits hears in time, also of what is never answered.
  await runtime.advance(patience);
  expect([waiting, runtime.armed]).toEqual([0, 0]);
}

test("whenever and however a credential answers, one request is under way, and the newest token counts", async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 1_000 });
});
