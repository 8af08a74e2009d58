import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive: (secret: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

/** What OWASP recommends for scrypt with 16 MiB: about 50 ms. */
const cost = { ln: 14, r: 8, p: 5 };
const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]{16,128})\$([\w+/]{43})$/;

/** The secret's hash, salted, in the PHC string format: `$scrypt$ln=14,r=8,p=5$SALT$HASH`. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, 32, optionsOf(cost));
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether a secret is the one that was hashed. */
export type SecretCheck = (secret: string) => Promise<boolean>;

/** Reads what `hashSecret` wrote. Undefined if it is no such hash, or would take too long or too much memory to check. */
export function readSecretHash(text: string): SecretCheck | undefined {
  const [, ln, r, p, salt = "", hash = ""] = form.exec(text) ?? [];
  const given = { ln: Number(ln), r: Number(r), p: Number(p) };
  if (ln === undefined || given.ln < 10 || given.ln > 17 || given.r < 1 || given.r > 16 || given.p < 1)
    return undefined;
  const expected = Buffer.from(hash, "base64");
  return async (secret) => {
    const actual = await derive(secret, Buffer.from(salt, "base64"), expected.length, optionsOf(given));
    return timingSafeEqual(actual, expected);
  };
}

function optionsOf({ ln, r, p }: typeof cost): ScryptOptions {
  // Node refuses by default what needs more than 32 MiB.
  return { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
