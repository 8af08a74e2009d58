import { checkIndicator, type Entity, type MemoryStore, ServiceRefusal } from "@defender-endpoint/service";
import type { OperationAnswer } from "@defender-endpoint/types";
import { exampleOf } from "./entity-examples.ts";
import { givenMembers } from "./given-members.ts";
import { InvalidWorldError } from "./invalid-world-error.ts";

export type Machine = OperationAnswer<"getMachine">;
export type Alert = OperationAnswer<"getAlert">;
export type Indicator = OperationAnswer<"submitIndicator">;

/** Puts entities of which a test says a part into a world. */
export interface MadeEntities {
  machine(members: Partial<Machine>): Machine;
  alert(members: Partial<Alert>): Alert;
  indicator(members: Partial<Indicator>): Indicator;
}

export function madeEntities(store: Pick<MemoryStore, "collection" | "peek">, newId: () => string): MadeEntities {
  const digits = (count: number) =>
    BigInt(`0x${newId().replaceAll("-", "")}`)
      .toString()
      .slice(-count);

  /** One that is there already keeps what is not said of it. */
  function make(entity: string, members: object, id: () => string, defaults: Entity = {}): Entity {
    const given = givenMembers(entity, members);
    const key = given["id"] === undefined ? id() : String(given["id"]);
    const former = store.peek(entity, key) ?? { ...exampleOf(entity), ...defaults };
    return { ...former, ...given, id: key };
  }

  function keep<Made>(entity: string, made: Entity): Made {
    // A store in memory has it when it returns.
    void store.collection(entity).put(made);
    // The example is of this kind, and so are the members that were checked.
    return structuredClone(made) as Made;
  }

  function machine(members: Partial<Machine>): Machine {
    return keep(
      "Machine",
      make("Machine", members, () => (newId() + newId()).replaceAll("-", "").slice(0, 40)),
    );
  }

  return {
    machine,
    alert(members) {
      const { machineId } = { ...exampleOf("Alert"), ...members };
      const { computerDnsName, rbacGroupName } = store.peek("Machine", String(machineId)) ?? {};
      const ofMachine = Object.entries({ computerDnsName, rbacGroupName }).filter(([, value]) => value !== undefined);
      const made = make("Alert", members, () => `da${digits(18)}_${digits(10)}`, Object.fromEntries(ofMachine));
      const id = String(made["machineId"]);
      if (store.peek("Machine", id) === undefined) machine({ id, ...machineOf(made) });
      return keep("Alert", made);
    },
    indicator(members) {
      // The example expires one day, and then is in no world.
      const made = make("Indicator", members, () => digits(12).replace(/^0+/, "1"), { expirationTime: null });
      requireOneOfItsType(made);
      return keep("Indicator", made);
    },
  };
}

/** What an alert says of the machine that it is about. */
function machineOf({ computerDnsName, rbacGroupName }: Entity): Partial<Machine> {
  return { computerDnsName: textOrNull(computerDnsName), rbacGroupName: textOrNull(rbacGroupName) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function requireOneOfItsType(indicator: Entity): void {
  try {
    checkIndicator(indicator);
  } catch (refusal) {
    if (!(refusal instanceof ServiceRefusal)) throw refusal;
    const { indicatorValue, indicatorType, action, generateAlert } = indicator;
    const expected = `one that the service takes ("${refusal.message}")`;
    throw new InvalidWorldError("the indicator", expected, { indicatorValue, indicatorType, action, generateAlert });
  }
}
