import { startAction, waitForAction } from "@defender-endpoint/client/actions";
import { args, defender } from "./connection.ts";

// Isolates the machines that it is told, and prints how far each is.
await Promise.all(
  args.map(async (id) => {
    const isolation = { id, Comment: "INC-1", IsolationType: "Full" } as const;
    const begun = await startAction(defender, "isolateMachine", isolation, { onActive: "join" });
    console.log(`begun ${id}`);
    const { status } = await waitForAction(defender, begun);
    console.log(`${status} ${id}`);
  }),
);
