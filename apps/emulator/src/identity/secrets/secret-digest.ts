import { createHmac, randomBytes } from "node:crypto";

const keyOfThisProcess = randomBytes(32);

/**
 * What stands for a secret in memory, so that it can be known again at once. Without the key, which is another one in each process and
 * never leaves it, nobody can try secrets against it.
 */
export function secretDigest(secret: string): Buffer {
  return createHmac("sha256", keyOfThisProcess).update(secret).digest();
}
