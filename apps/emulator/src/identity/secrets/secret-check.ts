import type { Application } from "../applications/applications.ts";
import { entraErrors } from "../entra-error.ts";
import { secretDigest } from "./secret-digest.ts";
import { createTurns, TurnsFullError } from "./turns.ts";

/** Whether a secret is one of the application's. Throws the EntraError that says there are too many to check. */
export type SecretCheck = (application: Application, secret: string) => Promise<boolean>;

/**
 * Whoever knows a client id can have hashes computed: each keeps one of Node's four threads busy for some 100 ms, and up to 128 MiB. So
 * half of the threads stay free, for the signatures of tokens, and no application is held up by what is asked of another.
 */
export const checkLimits = {
  /** How many hashes are computed at once: at most one for each application. */
  atOnce: 2,
  /** How many secrets of one application wait for that. */
  waiting: 8,
};

/** So long are all that may wait for one application. */
const secondsToWait = 5;

/** Checks secrets. One that was good before costs no hash, and one that is sent many times at once costs one. */
export function createSecretCheck({ atOnce, waiting } = checkLimits): SecretCheck {
  const turns = createTurns(atOnce, waiting);
  const checks = new Map<string, Promise<boolean>>();

  async function compute({ id, secrets }: Application, secret: string): Promise<boolean> {
    for (const { computesTo } of secrets) {
      if (computesTo === undefined) continue;
      if (await turns.take(id, () => computesTo(secret))) return true;
    }
    return false;
  }

  return async (application, secret) => {
    const { id, secrets } = application;
    if (secrets.some((one) => one.isKnown(secret))) return true;
    const key = `${secretDigest(secret).toString("hex")} ${id}`;
    let check = checks.get(key);
    if (check === undefined) {
      check = compute(application, secret).finally(() => checks.delete(key));
      checks.set(key, check);
    }
    try {
      return await check;
    } catch (error) {
      throw error instanceof TurnsFullError ? entraErrors.tooManySecrets(id, secondsToWait) : error;
    }
  };
}
