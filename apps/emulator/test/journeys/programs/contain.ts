import { startAction, waitForAction } from "@defender-endpoint/client/actions";
import { args, defender } from "./connection.ts";

// Isolates the machines that it is told, for what happened at a time, and prints how far each is.
const [time = "", ...ids] = args;
await Promise.all(
  ids.map(async (id) => {
    const isolation = { id, Comment: "INC-1", IsolationType: "Full" } as const;
    const again = { onActive: "join", ...(time && { since: new Date(time) }) } as const;
    const begun = await startAction(defender, "isolateMachine", isolation, again);
    console.log(`begun ${id}`);
    const { status } = await waitForAction(defender, begun);
    console.log(`${status} ${id}`);
  }),
);
