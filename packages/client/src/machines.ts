export { MachineNotFoundError } from "./errors/machine-not-found-error.ts";
export { findMachine, findMachines } from "./machines/find-machine.ts";
export type { Machine } from "./machines/machine.ts";
export { type TagOptions, tagMachines } from "./machines/tag-machines.ts";
export type { WantedMachine } from "./machines/wanted-machine.ts";
