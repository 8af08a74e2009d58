import { seededRandom } from "../telemetry/sample/random.ts";
import type { FaultRule } from "./fault-rule.ts";

export type PlacedFault = FaultRule & {
  readonly id: number;
  /** How many requests have met it. */
  readonly met: number;
};

/** The faults that requests will meet. */
export interface Faults {
  place(rule: FaultRule): PlacedFault;
  list(): PlacedFault[];
  none(): boolean;
  /** Whether there was such a fault. */
  remove(id: number): boolean;
  clear(): void;
  /** The fault that a request to this operation or path meets: of those that apply to it the one placed first. */
  meet(target: string): FaultRule | undefined;
}

interface Entry {
  readonly id: number;
  readonly rule: FaultRule;
  readonly random: () => number;
  met: number;
}

export function createFaults(): Faults {
  const entries = new Map<number, Entry>();
  let lastId = 0;

  function applies({ rule, met, random }: Entry, target: string): boolean {
    if ((rule.operationId ?? rule.path) !== target || met >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
    return rule.probability === undefined || random() < rule.probability;
  }

  return {
    place(rule) {
      lastId += 1;
      const entry = { id: lastId, rule, random: seededRandom(rule.seed ?? 0), met: 0 };
      entries.set(lastId, entry);
      return placed(entry);
    },
    list: () => [...entries.values()].map(placed),
    none: () => entries.size === 0,
    remove: (id) => entries.delete(id),
    clear: () => entries.clear(),
    meet(target) {
      for (const entry of entries.values()) {
        if (!applies(entry, target)) continue;
        entry.met += 1;
        return entry.rule;
      }
      return undefined;
    },
  };
}

function placed({ id, rule, met }: Entry): PlacedFault {
  return { id, ...rule, met };
}
