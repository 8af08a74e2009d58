import { canonicalAddress, type Entity } from "@defender-endpoint/service";
import { passedOver, type Reading, type Row } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { alertIdOf } from "./alert-id.ts";
import { deviceIdOf } from "./device-id.ts";
import { digestIn, textIn } from "./row-values.ts";
import type { Table } from "./table.ts";

const marks = ["Timestamp", "AlertId", "EntityType"];
const columns = [
  ...marks,
  ...["AccountDomain", "AccountName", "AccountObjectId", "AccountSid", "AccountUpn", "DeviceId", "DeviceName"],
  ...["FileName", "FolderPath", "LocalIP", "ProcessCommandLine", "RegistryKey", "RegistryValueData"],
  ...["RegistryValueName", "RemoteIP", "RemoteUrl", "ServiceSource", "SHA1", "SHA256", "ThreatFamily"],
];

/** What alerts rest on, and on which machine. */
export const alertEvidence: Table = { name: "AlertEvidence", marks, columns, read: readAlertEvidence };

function readAlertEvidence(row: Row): Reading {
  const id = alertIdOf(row);
  if (typeof id !== "string") return id;
  const evidence = evidenceOf(row);
  const machineId = deviceIdOf(row["DeviceId"]);
  if (evidence === undefined && machineId === undefined) return passedOver("otherEntity");
  return readAtTime(row, columns, (time, isWithoutZone) => {
    const members = {
      evidence,
      machine:
        machineId === undefined
          ? undefined
          : {
              machineId,
              computerDnsName: textIn(row["DeviceName"]) ?? null,
              isNamed: row["EntityType"] === "Machine",
            },
      threatFamilyName: textIn(row["ThreatFamily"]),
    };
    return { kind: "row", table: "AlertEvidence", id, time, members, isWithoutZone };
  });
}

/** Every member is written, null where it does not apply (captured). */
const nothing: Entity = {
  entityType: null,
  sha1: null,
  sha256: null,
  fileName: null,
  filePath: null,
  processId: null,
  processCommandLine: null,
  processCreationTime: null,
  parentProcessId: null,
  parentProcessCreationTime: null,
  parentProcessFileName: null,
  parentProcessFilePath: null,
  ipAddress: null,
  url: null,
  registryKey: null,
  registryHive: null,
  registryValueType: null,
  registryValue: null,
  registryValueName: null,
  accountName: null,
  domainName: null,
  userSid: null,
  aadUserId: null,
  userPrincipalName: null,
  detectionStatus: null,
};

/** What the API calls evidence. Undefined for entities that it has not: mails, applications, and machines, which are the alert's own. */
function evidenceOf(row: Row): Entity | undefined {
  const { EntityType } = row;
  const text = (column: string) => textIn(row[column]) ?? null;
  switch (EntityType) {
    case "File":
      return { ...nothing, entityType: EntityType, ...fileOf(row) };
    case "Process":
      return { ...nothing, entityType: EntityType, ...fileOf(row), processCommandLine: text("ProcessCommandLine") };
    case "Ip":
      return { ...nothing, entityType: EntityType, ipAddress: addressIn(text("RemoteIP") ?? text("LocalIP")) };
    case "Url":
      return { ...nothing, entityType: EntityType, url: text("RemoteUrl") };
    case "User":
      return {
        ...nothing,
        entityType: EntityType,
        accountName: text("AccountName"),
        domainName: text("AccountDomain"),
        userSid: text("AccountSid"),
        aadUserId: text("AccountObjectId"),
        userPrincipalName: text("AccountUpn"),
      };
    case "RegistryKey":
    case "RegistryValue":
      return {
        ...nothing,
        entityType: "Registry",
        registryKey: text("RegistryKey"),
        registryValue: text("RegistryValueData"),
        registryValueName: text("RegistryValueName"),
      };
    default:
      return undefined;
  }
}

function fileOf(row: Row): Entity {
  return {
    sha1: digestIn(row["SHA1"], 40) ?? null,
    sha256: digestIn(row["SHA256"], 64) ?? null,
    fileName: textIn(row["FileName"]) ?? null,
    filePath: textIn(row["FolderPath"]) ?? null,
  };
}

function addressIn(text: string | null): string | null {
  return text === null ? null : (canonicalAddress(text) ?? text);
}
