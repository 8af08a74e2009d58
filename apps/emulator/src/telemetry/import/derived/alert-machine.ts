import { memberValue, type Ticks } from "@defender-endpoint/service";

/** A machine that evidence of an alert names. */
export interface AlertMachine {
  readonly machineId: string;
  readonly computerDnsName: string | null;
  /** It is evidence itself, and not only where other evidence was found. */
  readonly isNamed: boolean;
  readonly time: Ticks;
}

/** Which of two an alert is about: one that is evidence itself, or else that was named first, or else has the smaller id, or else a name. */
export function betterMachine(one: AlertMachine, other: AlertMachine): AlertMachine {
  return rank(one) < rank(other) ? one : other;
}

/** Ranks are in the order of their text: ticks are written with all their digits. */
function rank({ isNamed, time, machineId, computerDnsName }: AlertMachine): string {
  const ticks = String(time + 10n ** 19n).padStart(20, "0");
  return [isNamed ? 0 : 1, ticks, machineId, computerDnsName === null ? 1 : 0, computerDnsName].join(" ");
}

export function machineIn(value: unknown): AlertMachine | undefined {
  const [machineId, time] = [memberValue(value, "machineId", "string"), memberValue(value, "time", "datetime")];
  if (typeof machineId !== "string" || typeof time !== "bigint") return undefined;
  const name = memberValue(value, "computerDnsName", "string");
  return {
    machineId,
    computerDnsName: typeof name === "string" ? name : null,
    isNamed: memberValue(value, "isNamed", "boolean") === true,
    time,
  };
}
