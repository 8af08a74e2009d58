import {
  answerDownload,
  answerOperation,
  createMemoryStore,
  deterministicGuid,
  entityShapes,
  type Given,
  type HuntingAnswer,
} from "@defender-endpoint/service";
import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import { exampleStates } from "@defender-endpoint/types/example-states";
import type { ProviderState } from "@defender-endpoint/types/scenarios";
import { defaultBaseUrl } from "../handler/base-url.ts";
import { argumentNames } from "../handler/operation-call.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import { type Contact, sightingsOf } from "./contact.ts";
import { contentOf, exampleOf } from "./entity-examples.ts";
import { stagedAnswer } from "./hunting.ts";
import type { Instant } from "./instant.ts";
import { type LiveResponseAnswer, liveResponseOutput } from "./live-response.ts";
import { type Alert, type Indicator, type Machine, madeEntities } from "./made-entities.ts";
import { answerWith, type WorldAnswering } from "./world-answering.ts";
import { createWorldClock, type Duration } from "./world-clock.ts";

export interface WorldOptions {
  /** The time in the world, or its clock. Default: `Date.now`, so fake timers apply. */
  readonly now?: Instant | (() => Instant);
  /**
   * Whether the entities and contacts that the contract's examples are about are there from the beginning. They have the times of the
   * examples, which are years ago. Default: false, nothing is there.
   */
  readonly sample?: boolean;
}

const worldOptionNames = { now: true, sample: true } satisfies NamesOf<WorldOptions>;

/** Where the worldwide service says that it is. */
const baseUrl = `${defaultBaseUrl}/api`;
/** Nobody signs in to the mocks, so whoever calls is the same. */
const caller = "mocks";

/**
 * A small organization, whose service answers consistently, and remembers what it was told to do. Of an entity a test says what matters to it:
 * the rest is as in the contract's example, but for its id, which is the same in each run. One whose id is there already is changed in the
 * members that are said. What is misspelt or has a wrong value is refused with `InvalidWorldError`.
 */
export interface World {
  /**
   * Lets devices contact an address, or what else `kind` says, besides those that already did. Throws `InvalidWorldError` or
   * `InvalidOptionError`.
   */
  contact(name: string, contact?: Contact): void;
  /** Puts a machine into the world, and returns it whole. */
  machine(members?: Partial<Machine>): Machine;
  /** Puts an alert into the world, and the machine that it names, if that is not there yet. Its name and group are then the alert's. */
  alert(members?: Partial<Alert>): Alert;
  /** Puts an indicator into the world. It does not expire, unless it says when. Its value must be one of its type. */
  indicator(members?: Partial<Indicator>): Indicator;
  /**
   * Says what every device answers to a command of live response that runs this script or fetches this path. Throws `InvalidWorldError` or
   * `InvalidOptionError`.
   */
  liveResponse(scriptOrPath: string, answer: LiveResponseAnswer): void;
  /**
   * Says what a hunting query is answered: `{ Schema, Results }`, or `{ error: { code, message } }`. Nothing here runs queries, so one of
   * which nothing is said is refused with 501. Throws `InvalidWorldError`.
   */
  hunt(query: string, answer: HuntingAnswer): void;
  /** A machine action as it is now, such as one that the code under test has begun. Rejects with the service's refusal if there is none. */
  action(id: string): Promise<OperationAnswer<"getMachineAction">>;
  /**
   * Lets time pass in the world: actions go on, indicators expire, contacts get older. It is added to what `now` says, also where that
   * is a function or the clock of the machine, and touches no other clock, so no timers and no quotas.
   */
  advance(duration: Duration): void;
  /** What the service answers to valid arguments. Rejects with the service's refusal where it gives one. */
  answer<Id extends OperationId>(operationId: Id, given: OperationArguments<Id>): Promise<OperationAnswer<Id>>;
  /** Remembers how the world is, its time included. The function that it returns makes it so again. */
  snapshot(): () => void;
}

/**
 * An organization in which nothing has happened yet. Throws `InvalidWorldError` for a `now` that is no time, and `InvalidOptionError` for an
 * option that there is not.
 */
export function createWorld(options: WorldOptions = {}): World {
  refuseUnknown("createWorld", options, worldOptionNames);
  const { now = () => Date.now(), sample = false } = options;
  return worldIn(sample ? exampleStates : [], now);
}

/** An organization in which there is what provider states say. */
export function worldIn(states: readonly ProviderState[], now: Instant | (() => Instant)): World {
  const store = createMemoryStore(entityShapes);
  const clock = createWorldClock(now);
  let made = { devices: 0, ids: 0 };
  const newId = () => deterministicGuid(`world ${made.ids++}`);
  // Nobody calls a device so.
  const nameDevices = (count: number) => Array.from({ length: count }, () => `\0${made.devices++}`);
  const entities = madeEntities(store, newId);

  const context = () => ({ store, now: clock.now(), caller, newId, baseUrl });
  const answering: WorldAnswering = {
    answer: (operationId, given) => answerOperation(operationId, given, context()),
    download: (path, query) => answerDownload(path, query, context()),
  };

  const world: World = {
    contact(name, contact = {}) {
      // A store in memory has recorded them when it returns.
      void store.sightings.record(sightingsOf(name, contact, clock.now(), nameDevices));
    },
    machine: (members = {}) => entities.machine(members),
    alert: (members = {}) => entities.alert(members),
    indicator: (members = {}) => entities.indicator(members),
    liveResponse(scriptOrPath, answer) {
      // A store in memory has it when it returns.
      void store.collection("LiveResponseOutput").put(liveResponseOutput(scriptOrPath, answer));
    },
    hunt(query, answer) {
      void store.collection("HuntingAnswer").put(stagedAnswer(query, answer));
    },
    action: (id) => world.answer("getMachineAction", { id }),
    advance: clock.advance,
    async answer(operationId, given) {
      refuseUnknown(operationId, given, argumentNames(operationId));
      const { body } = await answering.answer(operationId, givenOf(given));
      // Handlers are not typed by operation. That they answer what the contract documents is tested, and checked before it is sent.
      return body as OperationAnswer<typeof operationId>;
    },
    snapshot() {
      const restored = [store.snapshot(), clock.snapshot()];
      const before = { ...made };
      return () => {
        for (const restore of restored) restore();
        made = { ...before };
      };
    },
  };
  answerWith(world, answering);
  const { entities: examples, contacts } = contentOf(states);
  for (const [entity, all] of examples) {
    void store.collection(entity).putAll(all.map((one) => ({ ...exampleOf(entity), ...one })));
  }
  for (const [name, contact] of contacts) world.contact(name, contact);
  return world;
}

function givenOf(given: unknown): Given {
  return { ...(typeof given === "object" ? given : {}) };
}
