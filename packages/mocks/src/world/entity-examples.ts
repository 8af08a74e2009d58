import { seedOf } from "@defender-endpoint/service";
import { exampleStates } from "@defender-endpoint/types/example-states";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import type { Contact } from "./contact.ts";

type Members = Readonly<Record<string, unknown>>;

/** The contract's example of an entity: of those that it has, the one of which it says the most. */
export function exampleOf(entity: string): Members {
  const [example = {}] = (entities().get(entity) ?? []).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return example;
}

/** What is there in provider states: entities by their kind, and contacts by what was contacted. */
export function contentOf(states: readonly ProviderState[]) {
  const contacts = states.filter(({ name }) => name.startsWith("contacted")).map(({ params }) => contactOf(params));
  return { entities: seedOf([{ states, response: { status: 200 } }]), contacts };
}

let seed: ReadonlyMap<string, readonly Members[]> | undefined;

function entities(): ReadonlyMap<string, readonly Members[]> {
  seed ??= seedOf([{ states: exampleStates, response: { status: 200 } }]);
  return seed;
}

/** So many devices between two times, or one machine now. */
function contactOf({ kind, key, machineId, ...seen }: Members): [string, Contact] {
  const { organizationPrevalence, orgFirstSeen, orgLastSeen } = seen;
  const contact =
    machineId === undefined
      ? { kind, devices: organizationPrevalence, firstSeen: orgFirstSeen, lastSeen: orgLastSeen }
      : { kind, devices: [machineId] };
  // The contract's own, whose states are checked where they are written.
  return [String(key), contact as Contact];
}

function sizeOf(members: Members): number {
  return Object.keys(members).length;
}
