import type { Emulator } from "@defender-endpoint/emulator";
import type { Scenario } from "@defender-endpoint/types/scenarios";

/** Puts an emulator into the states of a scenario. Those of a former one are left behind once an operation has been called. */
export async function enterStates({ fetch }: Pick<Emulator, "fetch">, { states }: Scenario): Promise<void> {
  for (const { name, params } of states) {
    const body = JSON.stringify({ state: name, params, action: "setup" });
    const { status } = await fetch(new Request("http://emulator.test/_emulator/states", { method: "POST", body }));
    if (status !== 200) throw new Error(`The emulator did not take the state ${name}: ${status}.`);
  }
}
