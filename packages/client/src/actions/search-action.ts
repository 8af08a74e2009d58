import type { DefenderClient } from "../defender-client.ts";
import { AbortedError } from "../errors/call-errors.ts";
import { odata } from "../filters/odata.ts";
import type { CallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { sleep } from "../runtime/with-time-limit.ts";
import { membersOf } from "../wire/json.ts";
import { type ActionOperation, actionTypes } from "./action-operations.ts";
import { createdAt, type MachineAction, stateOf } from "./machine-action.ts";
import { wholePage } from "./poll-times.ts";
import { doesTheWorkOf } from "./same-work.ts";

/** What is looked for: an action that an operation was to start. */
export interface Sought {
  readonly operationId: ActionOperation;
  readonly args: object;
  /** In milliseconds since 1970: what is older is another one. */
  readonly earliest: number;
  /** Whether anybody's action will do that is under way and does the same. */
  readonly joins: boolean;
  readonly call: CallOptions;
}

export interface Search {
  /** The action, if there is one already that has not failed. */
  beforehand(): Promise<MachineAction | undefined>;
  /** The action that a call has started whose answer was lost. */
  afterLoss(): Promise<MachineAction | undefined>;
  /** The action because of which a call was refused. Throws the refusal where that is another one. */
  afterRefusal(refusal: unknown, wasLost: boolean): Promise<MachineAction | undefined>;
}

/** Milliseconds before each look: a new action may not be listed for seconds (captured). */
const pauses = [2_000, 6_000];

/** Looks for an action among those of its machine: by its type, its comment and its work. */
export function createSearch(defender: DefenderClient, { operationId, args, earliest, joins, call }: Sought): Search {
  const { runtime } = settingsOf(defender);
  const { id, Comment } = membersOf(args);
  const former = new Set<string>();

  /** The actions of this type that the machine has had. */
  async function list(): Promise<MachineAction[]> {
    const $filter = odata`machineId eq ${String(id)}`;
    const type = plain(actionTypes[operationId]);
    const found: MachineAction[] = [];
    for await (const action of defender.listMachineActions({ $filter, $top: wholePage }, call)) {
      // The filter is the service's affair: what it lets through is looked at.
      if (plain(action.type) === type && plain(action.machineId) === plain(id)) found.push(action);
    }
    return found;
  }

  const isActive = (action: MachineAction) => stateOf(action) === "Active";
  const isOwn = (action: MachineAction) =>
    !former.has(action.id) &&
    (createdAt(action) ?? 0) >= earliest &&
    (action.requestorComment ?? "") === (Comment ?? "") &&
    doesTheWorkOf(args, action);

  async function pause(ms: number): Promise<void> {
    try {
      await sleep(runtime, ms * (1 + runtime.random() / 5), call.signal);
    } catch (reason) {
      throw new AbortedError(
        `${operationId} was aborted by its caller's signal (phase: waiting), after it was sent. To have the action all the same, start it again with \`onActive: "join"\`.`,
        { operationId, phase: "waiting" },
        reason,
      );
    }
  }

  async function look(wasLost: boolean, refusal?: unknown): Promise<MachineAction | undefined> {
    const actions = await list();
    const wanted = actions.find(
      (action) => (wasLost && isOwn(action)) || (joins && isActive(action) && doesTheWorkOf(args, action)),
    );
    if (!wanted && refusal && actions.some(isActive)) throw refusal;
    return wanted;
  }

  async function afterLoss(wasLost = true, refusal?: unknown): Promise<MachineAction | undefined> {
    for (const ms of pauses) {
      await pause(ms);
      const found = await look(wasLost, refusal);
      if (found) return found;
    }
    return undefined;
  }

  return {
    async beforehand() {
      const actions = await list();
      const done = actions.find((action) => isOwn(action) && !failed.includes(stateOf(action)));
      // What has failed is not what comes next.
      for (const { id } of actions) former.add(id);
      return done;
    },
    afterLoss: () => afterLoss(),
    afterRefusal: async (refusal, wasLost) => (await look(wasLost, refusal)) ?? (await afterLoss(wasLost, refusal)),
  };
}

const failed = ["Failed", "TimeOut", "Cancelled"];

/** `LiveResponse` is also written with a space (documented). */
function plain(text: unknown): string {
  return String(text).replaceAll(" ", "").toLowerCase();
}
