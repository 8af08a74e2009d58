import fc from "fast-check";
import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { AccessToken } from "./credential.ts";
import { TokenRequestError } from "./credential-failure.ts";
import { createTokenCache } from "./token-cache.ts";

const patience = 60_000;
const ahead = 20_000;
const hour = 3_600_000;

type Step =
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "get" | "refuse" | "accept" }
  | {
      readonly do: "answer";
      readonly which: number;
      readonly what: "fresh" | "refused" | "busy" | "denied";
      readonly life: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 90_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: hour }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom("get" as const, "get", "refuse", "accept") }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      which: fc.nat(3),
      what: fc.constantFrom("fresh" as const, "fresh", "fresh", "refused", "busy", "denied"),
      life: fc.constantFrom(0, 40_000, 200_000, hour),
    }),
  },
);

interface Request {
  readonly index: number;
  readonly begunAt: number;
  readonly forced: boolean;
  /** Whether a call waits for it, so that it was not begun ahead of time. */
  readonly awaited: boolean;
  resolve(token: AccessToken): void;
  reject(reason: unknown): void;
}

test("however a credential answers, late, out of a cache, with a failure or never: one request, and the newest token", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const runtime = createVirtualRuntime();
      const open: Request[] = [];
      let begun = 0;
      let calling = false;
      let lastAnswer = runtime.elapsed();
      let sinceAnswer = 0;
      const cache = createTokenCache(
        (forced) =>
          new Promise((resolve, reject) => {
            begun += 1;
            sinceAnswer += 1;
            open.push({
              index: begun,
              begunAt: runtime.elapsed(),
              forced,
              awaited: calling || forced,
              resolve,
              reject,
            });
            check();
          }),
        runtime,
        patience,
      );

      /** Which request brought a token. */
      const broughtBy = new Map<string, number>();
      let newest = 0;
      let refused = "";
      let current = "";
      let usableUntil = 0;
      const waiting = new Set<Promise<unknown>>();

      function check(): void {
        const young = (limit: number, awaited: boolean) =>
          open.filter((request) => request.awaited === awaited && runtime.elapsed() - request.begunAt < limit).length;
        expect(young(patience, true)).toBeLessThanOrEqual(1);
        expect(young(ahead, false)).toBeLessThanOrEqual(1);
        // Each that is lost doubles the while after which the next may begin: in an hour there are few.
        const whiles = (runtime.elapsed() - lastAnswer) / ahead + 2;
        expect(sinceAnswer).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(whiles)) + 1);
      }

      function follow(waited: Promise<unknown>): void {
        const settled = waited.then(
          () => {},
          () => {},
        );
        waiting.add(settled);
        void settled.then(() => waiting.delete(settled));
      }

      function take(token: string): void {
        const serial = broughtBy.get(token) ?? 0;
        // A newer token is never replaced by an older one, nor one that is in use by one that was refused.
        if (token !== current) {
          expect(serial).toBeGreaterThanOrEqual(newest);
          if (token === refused) expect(runtime.now()).toBeGreaterThanOrEqual(usableUntil);
        }
        newest = Math.max(newest, serial);
        current = token;
      }

      for (const one of steps) {
        if (one.do === "wait") await runtime.advance(one.ms);
        if (one.do === "get") {
          const before = begun;
          calling = true;
          const token = cache.get(undefined);
          calling = false;
          follow(token.then(take));
          void before;
        }
        if (one.do === "accept") cache.accepted(current);
        if (one.do === "refuse" && current !== "") {
          refused = current;
          follow(cache.replace(refused, undefined));
        }
        if (one.do === "answer" && open.length > 0) {
          const [request] = open.splice(one.which % open.length, 1);
          if (request === undefined) continue;
          lastAnswer = runtime.elapsed();
          sinceAnswer = 0;
          const token = one.what === "refused" && refused !== "" ? refused : `token-${request.index}`;
          if (one.what === "busy") request.reject(new TokenRequestError("busy", { temporary: true }));
          else if (one.what === "denied") request.reject(new TokenRequestError("denied", { temporary: false }));
          else {
            broughtBy.set(token, request.index);
            if (token !== refused) usableUntil = runtime.now() + one.life * 0.9 - 30_000;
            request.resolve({ token, expiresOnTimestamp: runtime.now() + one.life });
          }
        }
        await runtime.flush();
        check();
      }
      // Whoever waits hears in time, whatever is never answered.
      await runtime.advance(2 * patience);
      expect([waiting.size, runtime.armed]).toEqual([0, 0]);
    }),
    { numRuns: 300 },
  );
});
