import { expectTypeOf, test } from "vitest";
import type { DefenderClient } from "../defender-client.ts";
import { followAlerts } from "./follow-alerts.ts";
import { updateAlerts } from "./update-alerts.ts";

declare const defender: DefenderClient;

test("alerts are followed from a time, from a cursor, or from a cursor if there is one", () => {
  const stored: string | undefined = undefined;
  const options = { since: "2026-01-05T08:00:00Z", cursor: stored, $filter: { severity: "High" } } as const;
  expectTypeOf(followAlerts(defender, options)).toExtend<AsyncIterable<{ cursor: string; alert: { id: string } }>>();
  followAlerts(defender, { cursor: "1c.0.0.", until: "caughtUp" });
  // @ts-expect-error: it has to begin somewhere.
  followAlerts(defender, { cursor: stored });
  // @ts-expect-error: no alert is followed by this time.
  followAlerts(defender, { since: new Date(), time: "firstEventTime" });
  // @ts-expect-error: alerts cannot be filtered by this.
  followAlerts(defender, { since: new Date(), $filter: { title: "a" } });
});

test("an update is that of the operation, and a result knows its input", () => {
  const updates = [{ id: "da1", status: "Resolved" }] as const;
  expectTypeOf(updateAlerts(defender, updates)).toExtend<AsyncIterable<{ input: { id: "da1" }; ok: boolean }>>();
  // @ts-expect-error: there is no such status.
  updateAlerts(defender, [{ id: "da1", status: "Done" }]);
});
