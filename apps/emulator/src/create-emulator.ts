import { assembleEmulator } from "./assemble-emulator.ts";
import type { Emulator, EmulatorOptions } from "./emulator.ts";

/**
 * Makes an emulator.
 * @throws {DatabaseUnavailableError} when the file cannot be used.
 * @throws {DatabaseNotSupportedError} when `database` is another kind of address.
 * @throws {ApplicationsInvalidError} when `applications` cannot be used.
 * @throws {TypeError} when `now` is no time.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { plain: _, ...emulator } = assembleEmulator(options);
  return emulator;
}
