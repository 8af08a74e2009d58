import {
  answerOperation,
  createMemoryStore,
  entityShapes,
  formatTimestamp,
  type Given,
  observableOf,
  type Ticks,
} from "@defender-endpoint/service";
import type { OperationAnswer, OperationArguments, OperationId } from "@defender-endpoint/types";
import { validateRequest } from "@defender-endpoint/types/validators";
import { defaultBaseUrl } from "../handler/base-url.ts";
import { argumentNames } from "../handler/operation-call.ts";
import { type NamesOf, refuseUnknown } from "../handler/option-checks.ts";
import { deterministicGuid } from "../service/error-answer.ts";
import { type Instant, ticksOfInstant } from "./instant.ts";
import { answerWith, type WorldAnswering } from "./world-answering.ts";

export interface WorldOptions {
  /** The time in the world, or its clock. Default: `Date.now`, so fake timers apply. */
  readonly now?: Instant | (() => Instant);
}

const worldOptionNames = { now: true } satisfies NamesOf<WorldOptions>;

/** How devices contacted an address. */
export interface Contact {
  /** How many devices that have not been in the world before, or the names of devices. Default: 1. */
  readonly devices?: number | readonly string[];
  /** When the first of them opened a connection. Default: when they last did. */
  readonly firstSeen?: Instant;
  /** When all of them last opened a connection. Default: the world's now. */
  readonly lastSeen?: Instant;
}

/** Where the worldwide service says that it is. */
const baseUrl = `${defaultBaseUrl}/api`;
/** Nobody signs in to the mocks, so whoever calls is the same. */
const caller = "mocks";

const contactNames = { devices: true, firstSeen: true, lastSeen: true } satisfies NamesOf<Contact>;

/** A small organization, whose service answers consistently for whatever look-back is asked. */
export interface World {
  /** Lets devices contact an address, besides those that already did. Throws {@link InvalidWorldError} or `InvalidOptionError`. */
  contact(ip: string, contact?: Contact): void;
  /** What the service answers to valid arguments. Rejects with the service's refusal where it gives one. */
  answer<Id extends OperationId>(operationId: Id, given: OperationArguments<Id>): Promise<OperationAnswer<Id>>;
  /** Remembers how the world is. The function that it returns makes it so again. */
  snapshot(): () => void;
}

/** Something that cannot be in a world. */
export class InvalidWorldError extends Error {
  readonly kind = "invalid-world";
  override readonly name = "InvalidWorldError";

  constructor(what: string, expected: string, got: unknown) {
    super(`Cannot make the world: ${what} must be ${expected}, but was ${JSON.stringify(got) ?? String(got)}.`);
  }
}

/**
 * An organization in which nothing has happened yet. Throws {@link InvalidWorldError} for a `now` that is no time, and
 * `InvalidOptionError` for an option that there is not.
 */
export function createWorld(options: WorldOptions = {}): World {
  refuseUnknown("createWorld", options, worldOptionNames);
  const { now = () => Date.now() } = options;
  const store = createMemoryStore(entityShapes);
  let unnamedDevices = 0;
  let ids = 0;
  const newId = () => deterministicGuid(`world ${ids++}`);
  const clock = (): Ticks => requiredTime("now", typeof now === "function" ? now() : now);
  clock();

  function devicesOf(devices: number | readonly string[]): readonly string[] {
    if (typeof devices !== "number") return devices;
    // Nobody calls a device so.
    return Array.from({ length: devices }, () => `\0${unnamedDevices++}`);
  }

  const answering: WorldAnswering = (operationId, given) =>
    answerOperation(operationId, given, { store, now: clock(), caller, newId, baseUrl });

  const world: World = {
    contact(ip, contact = {}) {
      refuseUnknown("contact", contact, contactNames);
      const { devices = 1, lastSeen, firstSeen = lastSeen } = contact;
      const observable = requiredAddress(ip);
      const last = lastSeen === undefined ? clock() : requiredTime("lastSeen", lastSeen);
      const first = firstSeen === undefined ? last : requiredTime("firstSeen", firstSeen);
      if (first > last)
        throw new InvalidWorldError("firstSeen", `no later than lastSeen, ${formatTimestamp(last)}`, firstSeen);
      requireDevices(devices);
      const seen = devicesOf(devices);
      // A store in memory has recorded them when it returns.
      void store.sightings.record([
        ...seen.slice(0, 1).map((device) => ({ observable, device, time: first })),
        ...seen.map((device) => ({ observable, device, time: last })),
      ]);
    },
    async answer(operationId, given) {
      refuseUnknown(operationId, given, argumentNames(operationId));
      const { body } = await answering(operationId, givenOf(given));
      // Handlers are not typed by operation. That they answer what the contract documents is tested, and checked before it is sent.
      return body as OperationAnswer<typeof operationId>;
    },
    snapshot: store.snapshot,
  };
  answerWith(world, answering);
  return world;
}

function givenOf(given: unknown): Given {
  return { ...(typeof given === "object" ? given : {}) };
}

function requiredAddress(ip: string): string {
  const { ok } = validateRequest("getIPStatistics", { path: { ip }, query: new URLSearchParams() });
  const address = ok ? observableOf("address", ip) : undefined;
  if (address === undefined) throw new InvalidWorldError("ip", "an IPv4 or IPv6 address such as 8.8.8.8", ip);
  return address;
}

function requiredTime(what: string, instant: Instant): Ticks {
  const time = ticksOfInstant(instant);
  if (time !== undefined) return time;
  throw new InvalidWorldError(
    what,
    "a Date, milliseconds, or a time with a zone such as 2026-01-31T12:00:00Z",
    instant,
  );
}

function requireDevices(devices: number | readonly string[]): void {
  if (typeof devices !== "number" ? devices.length > 0 : Number.isInteger(devices) && devices > 0) return;
  const expected = "a whole number from 1, or names, since an address that nobody contacted is not in the world";
  throw new InvalidWorldError("devices", expected, devices);
}
