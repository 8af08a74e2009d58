import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { ApplicationSecret } from "../applications/applications.ts";
import { secretDigest } from "./secret-digest.ts";

type Derive = (secret: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer>;

const derive: Derive = promisify(scrypt);

/** Of scrypt: N is 2^ln. */
interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** What OWASP recommends for scrypt with 16 MiB: about 50 ms. */
const cost: Cost = { ln: 14, r: 8, p: 5 };
/** In bytes. OWASP's dearest recommendation needs as much. */
const mostMemory = 128 * 2 ** 20;
/** In steps of N * r * p: twice as long as OWASP's dearest recommendation takes, under a second. */
const mostSteps = 2 ** 21;
const smallestLn = 10;

const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,128}={0,2})\$([A-Za-z0-9+/]{43}=?)$/;

/** The secret's hash, salted, in the PHC string format: `$scrypt$ln=14,r=8,p=5$SALT$HASH`. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, 32, optionsOf(cost));
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Reads what `hashSecret` wrote. A text, without anything of the hash, if it cannot be used: what was expected instead. */
export function readSecretHash(text: string, deriveKey = derive): ApplicationSecret | string {
  const [, ln = "", r = "", p = "", salt = "", hash = ""] = form.exec(text) ?? [];
  if (hash === "") return "expected a hash as `hash-secret` prints it, beginning with $scrypt$";
  const given: Cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const problem = problemWith(given);
  if (problem !== undefined) return problem;
  const expected = Buffer.from(hash, "base64");
  let lastGood: Buffer | undefined;
  return {
    isKnown: (secret) => lastGood !== undefined && timingSafeEqual(secretDigest(secret), lastGood),
    async computesTo(secret) {
      const actual = await deriveKey(secret, Buffer.from(salt, "base64"), expected.length, optionsOf(given));
      const isGood = timingSafeEqual(actual, expected);
      if (isGood) lastGood = secretDigest(secret);
      return isGood;
    },
  };
}

function problemWith({ ln, r, p }: Cost): string | undefined {
  const again = "Make the hash again with `hash-secret`";
  if (ln < smallestLn || r < 1 || p < 1)
    return `expected a hash with ln of at least ${smallestLn}, and r and p of at least 1. ${again}`;
  const memory = memoryOf({ ln, r });
  if (memory > mostMemory)
    return `expected a hash that takes at most ${inMiB(mostMemory)} of memory to check, but ln=${ln},r=${r} takes ${inMiB(memory)}. ${again}`;
  if (2 ** ln * r * p > mostSteps)
    return `expected a hash of at most ${mostSteps} steps, 2^ln * r * p, but ln=${ln},r=${r},p=${p} has ${2 ** ln * r * p}. ${again}`;
  return undefined;
}

function memoryOf({ ln, r }: Pick<Cost, "ln" | "r">): number {
  return 128 * 2 ** ln * r;
}

function inMiB(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}

function optionsOf({ ln, r, p }: Cost): ScryptOptions {
  // Node refuses by default what needs more than 32 MiB.
  return { N: 2 ** ln, r, p, maxmem: 2 * memoryOf({ ln, r }) };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
