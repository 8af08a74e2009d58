import { expect, test } from "vitest";
import { hashSecret, readSecretHash } from "./secret-hash.ts";

test("a secret is good for its hash, and no other is", async () => {
  const matches = readSecretHash(await hashSecret("pässword 100%"));
  expect(await matches?.("pässword 100%")).toBe(true);
  for (const other of ["pässword 100", "", "PÄSSWORD 100%"]) expect(await matches?.(other)).toBe(false);
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
  expect(await readSecretHash(hash)?.("pleaseletmein")).toBe(true);
});

const rest = `$${"A".repeat(22)}$${"A".repeat(43)}`;

test.each([
  "",
  "emulator-secret",
  `$argon2id$v=19$m=19456,t=2,p=1${rest}`,
  `$scrypt$ln=9,r=8,p=1${rest}`,
  `$scrypt$ln=20,r=8,p=1${rest}`,
  `$scrypt$ln=14,r=99,p=1${rest}`,
  `$scrypt$ln=14,r=8,p=0${rest}`,
  `$scrypt$ln=14,r=8,p=1$$${"A".repeat(43)}`,
  `$scrypt$ln=14,r=8,p=1$${"A".repeat(22)}$short`,
])("%j is no hash of a secret, or one that is too weak or too dear to check", (text) => {
  expect(readSecretHash(text)).toBeUndefined();
});
