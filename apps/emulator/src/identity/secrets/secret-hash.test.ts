import { expect, test } from "vitest";
import type { ApplicationSecret } from "../applications/applications.ts";
import { hashSecret, readSecretHash } from "./secret-hash.ts";

/** A hash that can be used. */
function secretOf(hash: string): Required<ApplicationSecret> {
  const secret = readSecretHash(hash);
  if (typeof secret === "string" || secret.computesTo === undefined) throw new TypeError(String(secret));
  return { ...secret, computesTo: secret.computesTo };
}

test("a secret is good for its hash, and no other is", async () => {
  const { computesTo } = secretOf(await hashSecret("pässword 100%"));
  expect(await computesTo("pässword 100%")).toBe(true);
  for (const other of ["pässword 100", "", "PÄSSWORD 100%"]) expect(await computesTo(other)).toBe(false);
});

test("only a secret that was good is known afterwards", async () => {
  const { isKnown, computesTo } = secretOf(await hashSecret("hunter2"));
  expect(isKnown("hunter2")).toBe(false);
  await computesTo("hunter2");
  await computesTo("hunter3");
  expect(["hunter2", "hunter3", ""].map(isKnown)).toEqual([true, false, false]);
});

test("the same secret never has the same hash, and is not to be found in it", async () => {
  const [one, other] = [await hashSecret("hunter2"), await hashSecret("hunter2")];
  expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
  expect(one).not.toContain("hunter2");
});

test("a hash that another program made in this format is read", async () => {
  // RFC 7914, section 12, in the parameters that are allowed here.
  const { scryptSync } = await import("node:crypto");
  const key = scryptSync("pleaseletmein", "SodiumChloride", 32, { N: 2 ** 14, r: 8, p: 1 });
  expect(key.toString("hex").slice(0, 16)).toBe("7023bdcb3afd7348");
  const salt = Buffer.from("SodiumChloride").toString("base64").replace(/=+$/, "");
  const hash = `$scrypt$ln=14,r=8,p=1$${salt}$${key.toString("base64").replace(/=+$/, "")}`;
  expect(await secretOf(hash).computesTo("pleaseletmein")).toBe(true);
  // With the padding that the format does without.
  const padded = `$scrypt$ln=14,r=8,p=1$${salt}==$${key.toString("base64")}`;
  expect(await secretOf(padded).computesTo("pleaseletmein")).toBe(true);
});

const rest = `$${"A".repeat(22)}$${"A".repeat(43)}`;

test.each([
  ["", /^expected a hash as `hash-secret` prints it/],
  ["emulator-secret", /^expected a hash as/],
  [`$argon2id$v=19$m=19456,t=2,p=1${rest}`, /^expected a hash as/],
  [`$scrypt$ln=14,r=8,p=1$$${"A".repeat(43)}`, /^expected a hash as/],
  [`$scrypt$ln=14,r=8,p=1$${"A".repeat(22)}$short`, /^expected a hash as/],
  [`$scrypt$ln=9,r=8,p=1${rest}`, /ln of at least 10/],
  [`$scrypt$ln=14,r=8,p=0${rest}`, /p of at least 1/],
  [
    `$scrypt$ln=17,r=16,p=1${rest}`,
    /^expected a hash that takes at most 128 MiB of memory to check, but ln=17,r=16 takes 256 MiB\. Make the hash again/,
  ],
  [`$scrypt$ln=20,r=8,p=1${rest}`, /ln=20,r=8 takes 1024 MiB/],
  [`$scrypt$ln=99,r=99,p=99${rest}`, /at most 128 MiB/],
  [`$scrypt$ln=17,r=8,p=3${rest}`, /^expected a hash of at most 2097152 steps, .* ln=17,r=8,p=3 has 3145728/],
])("%j cannot be used, and what is said of it is why", (text, why) => {
  expect(readSecretHash(text)).toMatch(why);
});

// OWASP's recommendations.
test.each(["ln=17,r=8,p=1", "ln=16,r=8,p=2", "ln=15,r=8,p=3", "ln=14,r=8,p=5", "ln=13,r=8,p=10"])(
  "a hash of %s can be used, and takes no more memory than it should",
  async (parameters) => {
    const limits: (number | undefined)[] = [];
    const secret = readSecretHash(`$scrypt$${parameters}${rest}`, async (_, __, length, { maxmem }) => {
      limits.push(maxmem);
      return Buffer.alloc(length);
    });
    if (typeof secret !== "string") expect(await secret.computesTo?.("x")).toBe(true);
    expect(limits).toEqual([expect.any(Number)]);
  },
);
