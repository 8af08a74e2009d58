import { oneAtATime } from "@defender-endpoint/service";
import type { PoolClient } from "pg";

/** Whoever reads in order to write holds this advisory lock meanwhile. It is not the writer's, which each write takes and gives back. */
const turnLock = `SELECT pg_advisory_xact_lock(${0x4d444566})`;

/** Turns of all emulators on one database, each held by a connection that does nothing else. */
export function postgresTurns(connect: () => Promise<PoolClient>): <T>(work: () => Promise<T>) => Promise<T> {
  // One at a time: the others would only wait for the lock, each on a connection that is needed.
  const turns = oneAtATime();
  return (work) =>
    turns(async () => {
      const client = await connect();
      let failed = true;
      try {
        await client.query("BEGIN");
        await client.query(turnLock);
        failed = false;
        return await work();
      } finally {
        if (!failed) await client.query("COMMIT").catch(() => (failed = true));
        client.release(failed);
      }
    });
}
