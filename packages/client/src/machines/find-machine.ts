import type { DefenderClient } from "../defender-client.ts";
import { MachineNotFoundError } from "../errors/machine-not-found-error.ts";
import { type CallOptions, checkCallOptions } from "../options/call-options.ts";
import type { Machine } from "./machine.ts";
import { isMerged, rankMachines } from "./rank-machines.ts";
import { searchMachines } from "./search-machines.ts";
import { survivorsOf } from "./survivors.ts";
import { type WantedMachine, wayOf } from "./wanted-machine.ts";

const wayOut = {
  name: "See that it is the name of a device that was seen in the last six months, and that the caller may see its group.",
  ip: "Give as `time` when a device had it, within the last 30 days; the address must be an internal one.",
  aadDeviceId: "See that it is the id of a device, and that the device was seen in the last six months.",
};

/**
 * Finds the machine that has a name, had an internal address at a time, or has an id in the directory. Of several it is the likeliest: one
 * that was not merged into another, that reports (`healthStatus` is `Active`), and that was seen last. `findMachines` has the others too.
 *
 * Where all that is found was merged into another machine, it is that one. `timeout`, `deadline` and `maxWait` hold for each call.
 * @throws {MachineNotFoundError} when there is none.
 * @throws {ArgumentError} for what is no name, address or id, and for a time that is none.
 */
export async function findMachine(
  defender: DefenderClient,
  wanted: WantedMachine,
  options: CallOptions = {},
): Promise<Machine> {
  const [likeliest] = await findMachines(defender, wanted, options);
  if (likeliest && !isMerged(likeliest)) return likeliest;
  const { way } = wayOf(wanted);
  throw new MachineNotFoundError(`No machine has this \`${way}\`. ${wayOut[way]}`, {});
}

/**
 * All machines that could be the one that `findMachine` resolves with, the likeliest first; none where there is none.
 * @throws {ArgumentError} for what is no name, address or id, and for a time that is none.
 */
export async function findMachines(
  defender: DefenderClient,
  wanted: WantedMachine,
  options: CallOptions = {},
): Promise<Machine[]> {
  checkCallOptions("findMachines", options);
  const found = rankMachines(await searchMachines(defender, wayOf(wanted), options));
  const survivors = found.every(isMerged) ? await survivorsOf(defender, found, options) : [];
  return rankMachines([...survivors, ...found]);
}
