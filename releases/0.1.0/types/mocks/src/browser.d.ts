export { type DefenderWorker, type DefenderWorkerOptions, startDefenderWorker } from "./defender-worker.ts";
export { StaleWorkerError } from "./stale-worker.ts";
