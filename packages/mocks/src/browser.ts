export { type DefenderWorker, type DefenderWorkerOptions, startDefenderWorker } from "./browser/defender-worker.ts";
export { StaleWorkerError } from "./browser/stale-worker.ts";
