import { plainText } from "@defender-endpoint/service";
import { passedOver, type Reading, type Row, rejected } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { deviceIdOf, noDeviceId } from "./device-id.ts";
import { textIn } from "./row-values.ts";
import type { Table } from "./table.ts";

const marks = ["Timestamp", "DeviceId", "AccountName", "LogonType", "ActionType"];
const columns = [...marks, "AccountDomain", "AccountSid"];
/** Who tried, and failed, has not logged on. */
const actions: ReadonlySet<string> = new Set(["LogonSuccess"]);

const longestName = 256;

/** Who logged on to which device. */
export const logonEvents: Table = { name: "DeviceLogonEvents", marks, columns, actions, read: readLogonEvent };

function readLogonEvent(row: Row): Reading {
  const { ActionType, AccountDomain, AccountName, AccountSid, DeviceId, LogonType } = row;
  if (typeof ActionType !== "string" || !actions.has(ActionType)) return passedOver("otherAction");
  const accountName = textIn(AccountName)?.toLowerCase();
  if (accountName === undefined) return passedOver("noAccount");
  const accountDomain = textIn(AccountDomain)?.toLowerCase() ?? null;
  const id = accountDomain === null ? accountName : `${accountDomain}\\${accountName}`;
  if (id.length > longestName || plainText(id) !== id) {
    return rejected(`AccountDomain and AccountName are not a text of ${longestName} characters at most`);
  }
  const machineId = deviceIdOf(DeviceId);
  if (machineId === undefined) return noDeviceId;
  return readAtTime(row, columns, (time, isWithoutZone) => {
    const members = {
      accountName,
      accountDomain,
      accountSid: textIn(AccountSid) ?? null,
      logonType: textIn(LogonType) ?? null,
    };
    return { kind: "row", table: "DeviceLogonEvents", id, machineId, time, members, isWithoutZone };
  });
}
