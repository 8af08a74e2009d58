import { followAlerts } from "@defender-endpoint/client/alerts";
import { args, defender } from "./connection.ts";

// Goes on from the cursor that it is told, and prints one with each alert until there is nothing new.
const [cursor] = args;
const alerts = followAlerts(defender, { since: "2026-03-01T00:00:00Z", cursor, until: "caughtUp", $top: 3 });
for await (const { alert, cursor } of alerts) console.log(`${cursor} ${alert.id} ${alert.evidence?.length}`);
