import { observableOf } from "@defender-endpoint/service";
import { passedOver, type Reading, type Row, rejected } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { deviceIdOf, noDeviceId } from "./device-id.ts";
import { countIn, digestIn, textIn } from "./row-values.ts";
import type { Table } from "./table.ts";

const marks = ["Timestamp", "DeviceId", "SHA1", "ActionType"];
const columns = [
  ...marks,
  "SHA256",
  "MD5",
  "FileSize",
  "ProcessVersionInfoCompanyName",
  "ProcessVersionInfoProductName",
];

/** Which files a device has: every documented kind of event but FileDeleted (our choice). */
export const fileEvents = fileTable("DeviceFileEvents", ["FileCreated", "FileModified", "FileRenamed"]);
export const processEvents = fileTable("DeviceProcessEvents", ["ProcessCreated", "OpenProcess"]);

function fileTable(name: "DeviceFileEvents" | "DeviceProcessEvents", counted: readonly string[]): Table {
  const actions = new Set(counted);

  /** Only of a file with a hash anything can be asked: most events of large or short-lived ones have none. */
  function read(row: Row): Reading {
    const { ActionType, DeviceId, SHA1 } = row;
    if (typeof ActionType !== "string" || !actions.has(ActionType)) return passedOver("otherAction");
    if (textIn(SHA1) === undefined) return passedOver("noHash");
    const sha1 = digestIn(SHA1, 40);
    const observable = sha1 === undefined ? undefined : observableOf("file", sha1);
    if (sha1 === undefined || observable === undefined) return rejected("SHA1 is not 40 hexadecimal digits");
    const device = deviceIdOf(DeviceId);
    if (device === undefined) return noDeviceId;
    return readAtTime(row, columns, (time, isWithoutZone) => ({
      kind: "sighting",
      table: name,
      observables: [observable],
      time,
      device,
      file: {
        sha1,
        sha256: digestIn(row["SHA256"], 64),
        md5: digestIn(row["MD5"], 32),
        size: countIn(row["FileSize"]),
        filePublisher: textIn(row["ProcessVersionInfoCompanyName"]),
        fileProductName: textIn(row["ProcessVersionInfoProductName"]),
      },
      isWithoutZone,
    }));
  }

  return { name, marks, columns, actions, read };
}
