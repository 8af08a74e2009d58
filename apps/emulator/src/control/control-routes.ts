import type { Sighting } from "@defender-endpoint/service";
import {
  formatTimestamp,
  isTimestamp,
  parseTimestamp,
  stageHuntingAnswer,
  ticksPerSecond,
  unstageHuntingAnswer,
} from "@defender-endpoint/service";
import { providerStates } from "@defender-endpoint/types/scenarios";
import { Hono } from "hono";
import type { Faults } from "../faults/faults.ts";
import type { AppEnv } from "../http/app-env.ts";
import type { SigningKeys } from "../identity/signing-keys.ts";
import { presentState } from "../provider-states/former-states.ts";
import {
  providerStateHandlers,
  type StagedParts,
  type StateHandlers,
  type StateValues,
} from "../provider-states/provider-state-handlers.ts";
import { isStateName, readStateParams, type StateName } from "../provider-states/state-params.ts";
import { errors } from "../service/error-catalogue.ts";
import { refuseHuntingAnswer } from "../service/hunting-answers.ts";
import { DatabaseUnavailableError } from "../telemetry/database-errors.ts";
import { readEvent } from "./control-event.ts";
import { faultRoutes } from "./fault-routes.ts";
import { readJson, readObject } from "./json-body.ts";

/** In seconds: ten years. */
const longestAdvance = 315_360_000;

/** What tests can change. */
export interface ControlledParts extends StagedParts {
  readonly faults: Faults;
  readonly keys: SigningKeys;
}

/** Test control, without the check of who calls: whoever mounts it decides that. Answers JSON. */
export function controlRoutes(parts: ControlledParts): Hono<AppEnv> {
  const { clock, faults, keys, quotas, staging, store } = parts;
  const app = new Hono<AppEnv>();

  async function recorded(sightings: readonly Sighting[]): Promise<number> {
    try {
      return await store.sightings.record(sightings);
    } catch (error) {
      throw error instanceof DatabaseUnavailableError && error.temporary ? errors.databaseLocked() : error;
    }
  }

  app.post("/states", async (c) => {
    const { action, ...announced } = await readObject(c.req.raw);
    const { state, params } = presentState(announced["state"], announced["params"]);
    if (action === "teardown") {
      await staging.reset();
      return c.json({});
    }
    await staging.begin();
    // An interaction that needs no state is announced with an empty name.
    if (state === "") return c.json({});
    if (typeof state !== "string" || !isStateName(state)) {
      throw errors.unknownState(String(state), Object.keys(providerStates));
    }
    const handlers = providerStateHandlers(parts, new URL(c.req.url).origin);
    return c.json(await setUp(handlers, state, params));
  });

  app.post("/reset", async (c) => {
    await staging.reset();
    quotas.forget();
    faults.clear();
    clock.reset();
    return c.json({});
  });

  app.post("/events", async (c) => {
    const events = await readJson(c.req.raw);
    if (!Array.isArray(events)) throw errors.invalidBody("Expected an array of { ip, deviceId, timestamp }.");
    const sightings = events.map(readEvent);
    return c.json({ received: sightings.length, added: await recorded(sightings) });
  });

  app.post("/hunting", async (c) => {
    const { query, answer } = await readObject(c.req.raw);
    if (typeof query !== "string") throw errors.invalidBody("Expected { query, answer }, of which query is a text.");
    if (answer === null) return c.json({ forgotten: await unstageHuntingAnswer(store, query) });
    await stageHuntingAnswer(store, query, answer).catch(refuseHuntingAnswer);
    return c.json({});
  });

  app.get("/clock", (c) => c.json({ now: formatTimestamp(clock.now()) }));

  app.put("/clock", async (c) => {
    const { now } = await readObject(c.req.raw);
    const time = typeof now === "string" ? parseTimestamp(now) : now;
    if (time !== null && typeof time !== "bigint") {
      throw errors.invalidBody("Expected { now } to be an ISO 8601 time with a zone, or null for a running clock.");
    }
    clock.set(time);
    return c.json({ now: formatTimestamp(clock.now()) });
  });

  app.post("/clock/advance", async (c) => {
    const { seconds } = await readObject(c.req.raw);
    if (typeof seconds !== "number" || !Number.isSafeInteger(seconds) || Math.abs(seconds) > longestAdvance) {
      throw errors.invalidBody(
        `Expected { seconds } to be an integer of at most ${longestAdvance}; below 0 goes back.`,
      );
    }
    const time = clock.now() + BigInt(seconds) * ticksPerSecond;
    if (!isTimestamp(time)) throw errors.invalidBody("Expected { seconds } to lead to a year from 100 to 9999.");
    clock.set(time);
    return c.json({ now: formatTimestamp(clock.now()) });
  });

  app.post("/keys/rotate", async (c) => {
    const { kid } = await keys.rotate();
    return c.json({ kid, good: (await keys.all()).map((key) => key.kid) });
  });

  app.route("/faults", faultRoutes(faults));

  app.get("/quota", (c) => c.json({ use: quotas.use() }));

  return app;
}

async function setUp<Name extends StateName>(
  handlers: StateHandlers,
  name: Name,
  params: unknown,
): Promise<StateValues> {
  return await handlers[name](readStateParams(name, params));
}
