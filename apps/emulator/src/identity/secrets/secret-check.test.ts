import { expect, test } from "vitest";
import type { Application } from "../applications/applications.ts";
import { checkLimits, createSecretCheck } from "./secret-check.ts";
import { hashSecret, readSecretHash } from "./secret-hash.ts";

/** Applications whose hashes are computed when the test says so. The secret of `a` is `a-secret`. */
function setUp() {
  const running: { secret: string; end: () => void }[] = [];
  let hashes = 0;
  let mostAtOnce = 0;
  function application(id: string): Application {
    let known: string | undefined;
    const secret = {
      isKnown: (given: string) => given === known,
      async computesTo(given: string) {
        hashes += 1;
        await new Promise<void>((end) => {
          running.push({ secret: given, end });
          mostAtOnce = Math.max(mostAtOnce, running.length);
        });
        if (given !== `${id}-secret`) return false;
        known = given;
        return true;
      },
    };
    return { id, secrets: [secret], certificates: [], roles: [] };
  }
  /** Ends the hash that was begun first. Undefined if none is under way. */
  async function endOne(): Promise<string | undefined> {
    await new Promise(setImmediate);
    const first = running.shift();
    first?.end();
    await new Promise(setImmediate);
    return first?.secret;
  }
  return { application, endOne, hashes: () => hashes, mostAtOnce: () => mostAtOnce, isSecretOf: createSecretCheck() };
}

async function codeOf(check: Promise<boolean>): Promise<unknown> {
  return await check.catch((error: unknown) => error);
}

test("however many wrong secrets are sent for one application, another signs in with its first one after two hashes at most", async () => {
  const { application, endOne, isSecretOf, mostAtOnce, hashes } = setUp();
  const [flooded, good] = [application("flooded"), application("good")];
  const flood = Array.from({ length: 200 }, (_, n) => codeOf(isSecretOf(flooded, `wrong ${n}`)));
  let signedIn = false;
  const signingIn = isSecretOf(good, "good-secret").then((isGood) => {
    signedIn = isGood;
  });
  for (let hash = 0; hash < 2; hash += 1) await endOne();
  expect(signedIn).toBe(true);
  await signingIn;

  while ((await endOne()) !== undefined);
  const answers = await Promise.all(flood);
  expect(answers.filter((answer) => answer === false)).toHaveLength(1 + checkLimits.waiting);
  expect(answers.at(-1)).toMatchObject({
    status: 429,
    error: "temporarily_unavailable",
    headers: { "Retry-After": expect.stringMatching(/^[1-9]\d*$/) },
  });
  expect(hashes()).toBe(2 + checkLimits.waiting);
  expect(mostAtOnce()).toBe(2);
});

test("however many applications are flooded, two hashes are computed at once, and a good one has its turn after one of each", async () => {
  const { application, endOne, isSecretOf, mostAtOnce } = setUp();
  const flooded = Array.from({ length: 10 }, (_, n) => application(`flooded ${n}`));
  const flood = flooded.flatMap((one) => Array.from({ length: 50 }, (_, n) => codeOf(isSecretOf(one, `wrong ${n}`))));
  const signingIn = isSecretOf(application("good"), "good-secret");
  const computed: (string | undefined)[] = [];
  while (computed.at(-1) !== "good-secret" && computed.length < 100) computed.push(await endOne());
  expect(await signingIn).toBe(true);
  expect(computed.length).toBeLessThanOrEqual(flooded.length + 1);
  while ((await endOne()) !== undefined);
  await Promise.all(flood);
  expect(mostAtOnce()).toBe(2);
});

test("a secret that was good once is known without a hash, also while its application is flooded", async () => {
  const { application, endOne, isSecretOf, hashes } = setUp();
  const own = application("own");
  const first = isSecretOf(own, "own-secret");
  await endOne();
  expect(await first).toBe(true);
  const flood = Array.from({ length: 50 }, (_, n) => codeOf(isSecretOf(own, `wrong ${n}`)));
  await new Promise(setImmediate);
  const before = hashes();
  expect(await isSecretOf(own, "own-secret")).toBe(true);
  expect(hashes()).toBe(before);
  while ((await endOne()) !== undefined);
  await Promise.all(flood);
});

test("a secret that is sent many times at once costs one hash, for a fleet that starts and for a flood", async () => {
  const { application, endOne, isSecretOf, hashes } = setUp();
  const own = application("own");
  const fleet = Array.from({ length: 50 }, () => isSecretOf(own, "own-secret"));
  const flood = Array.from({ length: 50 }, () => isSecretOf(own, "wrong"));
  while ((await endOne()) !== undefined);
  expect(new Set(await Promise.all(fleet))).toEqual(new Set([true]));
  expect(new Set(await Promise.all(flood))).toEqual(new Set([false]));
  expect(hashes()).toBe(2);
});

test("each of an application's secrets is good, and one that is good for another application is not", async () => {
  const isSecretOf = createSecretCheck();
  const secrets = [];
  for (const text of ["old", "new"]) {
    const secret = readSecretHash(await hashSecret(text));
    if (typeof secret !== "string") secrets.push(secret);
  }
  const [old] = secrets;
  const both: Application = { id: "both", secrets, certificates: [], roles: [] };
  const one: Application = { id: "one", secrets: old ? [old] : [], certificates: [], roles: [] };
  const checks = [isSecretOf(both, "new"), isSecretOf(both, "old"), isSecretOf(one, "new"), isSecretOf(one, "old")];
  expect(await Promise.all(checks)).toEqual([true, true, false, true]);
});
