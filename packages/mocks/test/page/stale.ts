import { startDefenderWorker } from "@defender-endpoint/mocks/browser";

/** Runs in the browser: how a page fares whose service worker is another version's. */
const refusal = await startDefenderWorker({ baseUrl: "/" }).then(
  () => ({ kind: "none", message: "It started." }),
  ({ kind, message }) => ({ kind: String(kind), message: String(message) }),
);

export type Refusal = typeof refusal;

Object.assign(globalThis, { refusal });
