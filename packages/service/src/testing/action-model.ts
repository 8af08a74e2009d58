/** An action as the model has it: when it was made, how its device was then, and when it was cancelled. Times are seconds of whole numbers. */
export interface ModelAction {
  readonly machine: string;
  readonly type: string;
  readonly made: number;
  readonly health: string;
  cancelled?: number;
}

/** Seconds from the making of an action until it is in progress, and until it has succeeded. */
const seconds: Readonly<Record<string, readonly [started: number, ended: number]>> = {
  Isolate: [10, 70],
  RunAntiVirusScan: [10, 610],
};
const threeDays = 259_200;

/**
 * What the state of an action is at a time, and since when, word by word: no course is written down, every answer is counted anew. A clock that
 * was set back to before the action was made finds it as it was made.
 */
export function stateAt(action: ModelAction, now: number): { status: string; since: number } {
  const { type, made, health, cancelled } = action;
  if (cancelled !== undefined && cancelled <= now) return { status: "Cancelled", since: cancelled };
  const age = now - made;
  if (["Inactive", "NoSensorData"].includes(health))
    return age < threeDays ? { status: "Pending", since: made } : { status: "TimeOut", since: made + threeDays };
  const [started, ended] = seconds[type] ?? [0, 0];
  if (age < started) return { status: "Pending", since: made };
  if (age < ended) return { status: "InProgress", since: made + started };
  return { status: health === "ImpairedCommunication" ? "Failed" : "Succeeded", since: made + ended };
}

/** Cancels an action, unless it is over. What comes after that time does not come any more. */
export function cancel(action: ModelAction, now: number): boolean {
  const isActive = isActiveAt(action, now);
  if (isActive) action.cancelled = now;
  return isActive;
}

function isActiveAt(action: ModelAction, now: number): boolean {
  return ["Pending", "InProgress"].includes(stateAt(action, now).status);
}

/** Every action that there ever was, gone through for each question. */
export class ActionModel {
  readonly all: ModelAction[] = [];

  /** Whether the machine takes it. */
  begin(action: ModelAction): boolean {
    const isActive = this.all.some(
      (other) => other.machine === action.machine && other.type === action.type && isActiveAt(other, action.made),
    );
    if (!isActive) this.all.push(action);
    return !isActive;
  }

  /** The positions of those that have a status. */
  withStatus(status: string, now: number): number[] {
    return [...this.all.keys()].filter((n) => {
      const action = this.all[n];
      return action !== undefined && stateAt(action, now).status === status;
    });
  }
}
