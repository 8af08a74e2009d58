export { type DefenderWorker, type DefenderWorkerOptions, startDefenderWorker } from "./defender-worker.ts";
