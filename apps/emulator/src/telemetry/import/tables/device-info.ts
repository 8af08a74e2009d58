import { canonicalAddress, type Entity } from "@defender-endpoint/service";
import type { Reading, Row } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { deviceIdOf, noDeviceId } from "./device-id.ts";
import { countIn, digestIn, textIn, textsIn, truthIn } from "./row-values.ts";
import type { Table } from "./table.ts";

const marks = ["Timestamp", "DeviceId", "DeviceName", "OSPlatform", "OnboardingStatus"];
const tagColumns = ["DeviceManualTags", "DeviceDynamicTags", "RegistryDeviceTag"];
const columns = [
  ...marks,
  ...tagColumns,
  ...[
    "AadDeviceId",
    "AssetValue",
    "ClientVersion",
    "ExclusionReason",
    "ExposureLevel",
    "IsAzureADJoined",
    "IsExcluded",
  ],
  ...["MachineGroup", "MergedToDeviceId", "OSArchitecture", "OSBuild", "OSVersion", "OSVersionInfo", "PublicIP"],
  "SensorHealthState",
];

/** What the devices of the organization are. */
export const deviceInfo: Table = { name: "DeviceInfo", marks, columns, read: readDeviceInfo };

function readDeviceInfo(row: Row): Reading {
  const id = deviceIdOf(row["DeviceId"]);
  if (id === undefined) return noDeviceId;
  return readAtTime(row, columns, (time, isWithoutZone) => {
    return { kind: "row", table: "DeviceInfo", id, time, members: membersOf(row), isWithoutZone };
  });
}

/** The members of a machine. What the row does not say is null. */
function membersOf(row: Row): Entity {
  const { PublicIP } = row;
  return {
    mergedIntoMachineId: digestIn(row["MergedToDeviceId"], 40) ?? null,
    isExcluded: truthIn(row["IsExcluded"]) ?? null,
    exclusionReason: textIn(row["ExclusionReason"]) ?? null,
    computerDnsName: textIn(row["DeviceName"]) ?? null,
    osPlatform: textIn(row["OSPlatform"]) ?? null,
    osArchitecture: textIn(row["OSArchitecture"]) ?? null,
    version: textIn(row["OSVersionInfo"]) ?? textIn(row["OSVersion"]) ?? null,
    osBuild: countIn(row["OSBuild"]) ?? null,
    agentVersion: textIn(row["ClientVersion"]) ?? null,
    lastExternalIpAddress: (typeof PublicIP === "string" ? canonicalAddress(PublicIP.trim()) : undefined) ?? null,
    healthStatus: healthOf(textIn(row["SensorHealthState"])),
    deviceValue: textIn(row["AssetValue"]) ?? null,
    rbacGroupName: textIn(row["MachineGroup"]) ?? null,
    exposureLevel: textIn(row["ExposureLevel"]) ?? null,
    isAadJoined: truthIn(row["IsAzureADJoined"]) ?? null,
    aadDeviceId: textIn(row["AadDeviceId"])?.toLowerCase() ?? null,
    machineTags: tagsOf(row) ?? null,
    onboardingStatus: onboardingOf(textIn(row["OnboardingStatus"])),
  };
}

/** By what the table writes, without blanks and in lower case: it says "Impaired communications", and the API ImpairedCommunication. */
const healthStates: Readonly<Record<string, string>> = {
  active: "Active",
  inactive: "Inactive",
  impairedcommunication: "ImpairedCommunication",
  impairedcommunications: "ImpairedCommunication",
  nosensordata: "NoSensorData",
  nosensordataimpairedcommunication: "NoSensorDataImpairedCommunication",
  nosensordataimpairedcommunications: "NoSensorDataImpairedCommunication",
};

function healthOf(state: string | undefined): string | null {
  if (state === undefined) return null;
  const letters = state.replace(/[^A-Za-z]/g, "").toLowerCase();
  return (Object.hasOwn(healthStates, letters) ? healthStates[letters] : undefined) ?? "Unknown";
}

/** "Can be onboarded" is CanBeOnboarded. */
function onboardingOf(status: string | undefined): string | null {
  return status?.replace(/\s+(\w?)/g, (_, letter: string) => letter.toUpperCase()) ?? null;
}

/** Those that somebody gave it, that rules gave it, and that its registry names: each once. */
function tagsOf(row: Row): readonly string[] | undefined {
  if (!tagColumns.some((name) => name in row)) return undefined;
  const lists = [textsIn(row["DeviceManualTags"]) ?? [], textsIn(row["DeviceDynamicTags"]) ?? []];
  const { RegistryDeviceTag } = row;
  const registry = textsIn(RegistryDeviceTag) ?? [textIn(RegistryDeviceTag) ?? []].flat();
  return [...new Set([...lists.flat(), ...registry])];
}
