import { elementsAt, formatTimestamp, memberValue, type Ticks, ticksPerSecond } from "@defender-endpoint/service";
import type { Derivation } from "./kept-rows.ts";
import { larger, smaller, storedTold, toldIn } from "./told.ts";

/** What logons say of a user. */
interface UserRows {
  readonly first: Ticks;
  readonly last: Ticks;
  readonly accountName: string;
  readonly accountDomain: string;
  readonly accountSid: string;
  /** Each once, in the order of the alphabet. */
  readonly logonTypes: readonly string[];
}

/** How many kinds of logons of a user are kept: there are about a dozen. */
const mostTypes = 32;

/** Users of rows of DeviceLogonEvents. */
export const users: Derivation<UserRows> = {
  entity: "User",
  collection: "DeviceLogonEvents",
  changeable: [],
  kept: ({ time, members }) => ({ first: time, last: time, ...textsOf(members), logonTypes: typesIn([members]) }),
  both: (one, other) => ({
    first: smaller(one.first, other.first),
    last: larger(one.last, other.last),
    accountName: one.accountName,
    accountDomain: one.accountDomain,
    accountSid: larger(one.accountSid, other.accountSid),
    logonTypes: inOrder([...one.logonTypes, ...other.logonTypes]),
  }),
  stored: ({ first, last, logonTypes, ...texts }) => ({
    told: storedTold({ first, last, members: texts }),
    logonTypes: logonTypes.map((logonType) => ({ logonType })),
  }),
  keptIn(stored) {
    const { first, last, members } = toldIn(stored["told"]) ?? { first: 0n, last: 0n, members: {} };
    return { first, last, ...textsOf(members), logonTypes: typesIn(elementsAt(stored, "logonTypes")) };
  },
  derived: (id, { first, last, accountName, accountDomain, accountSid, logonTypes }) => ({
    id,
    accountName,
    accountDomain: accountDomain === "" ? undefined : accountDomain,
    accountSid: accountSid === "" ? null : accountSid,
    // Without a fraction (captured).
    firstSeen: formatTimestamp(first - (first % ticksPerSecond)),
    lastSeen: formatTimestamp(last - (last % ticksPerSecond)),
    mostPrevalentMachineId: null,
    leastPrevalentMachineId: null,
    logonTypes: logonTypes.join(", "),
    logOnMachinesCount: null,
    isOnlyNetworkUser: logonTypes.length === 0 ? null : logonTypes.every((type) => type === "Network"),
  }),
};

function textsOf(members: unknown): Pick<UserRows, "accountName" | "accountDomain" | "accountSid"> {
  const text = (member: string) => String(memberValue(members, member, "string") ?? "");
  return { accountName: text("accountName"), accountDomain: text("accountDomain"), accountSid: text("accountSid") };
}

function typesIn(rows: readonly unknown[]): readonly string[] {
  const types = rows.map((row) => memberValue(row, "logonType", "string"));
  return inOrder(types.filter((type) => typeof type === "string"));
}

function inOrder(types: readonly string[]): readonly string[] {
  return [...new Set(types)].sort().slice(0, mostTypes);
}
