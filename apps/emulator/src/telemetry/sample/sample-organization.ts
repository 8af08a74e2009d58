import { formatTimestamp, type Ticks, ticksPerHour } from "@defender-endpoint/service";
import {
  accountDomain,
  alerts,
  devices,
  directoryId,
  dnsName,
  domains,
  files,
  type SampleAlert,
  type SampleDevice,
  type SampleDomain,
  type SampleEvidence,
  type SampleFile,
} from "./organization.ts";

/** A row of a table, as the streaming API sends it. */
interface Envelope {
  readonly category: string;
  readonly properties: object;
}

/**
 * An organization of ten devices, the first of the `fleet`, with what they contacted and ran, and with alerts that name them, in the 30 days before
 * `anchor`: as rows of the tables that an import reads.
 */
export function* sampleOrganization(anchor: Ticks, fleet: readonly string[]): Generator<Envelope> {
  const time = (hoursAgo: number) => formatTimestamp(anchor - BigInt(hoursAgo) * ticksPerHour);
  const id = (place: number) => fleet[place] ?? "";
  const named = (place: number) => {
    const device = devices[place];
    return { DeviceId: id(place), DeviceName: device === undefined ? "" : dnsName(device) };
  };
  const envelope = (table: string, hoursAgo: number, columns: object): Envelope => {
    return { category: `AdvancedHunting-${table}`, properties: { Timestamp: time(hoursAgo), ...columns } };
  };
  /** A file that an alert names was on its device. */
  const fileEvent = (table: "DeviceFileEvents" | "DeviceProcessEvents", alert: SampleAlert, file: SampleFile) => {
    const ActionType = table === "DeviceFileEvents" ? "FileCreated" : "ProcessCreated";
    return envelope(table, alert.hoursAgo, { ...named(alert.device), ActionType, ...columnsOf(file) });
  };

  for (const [place, device] of devices.entries()) {
    const info = {
      ...named(place),
      OSPlatform: device.osPlatform,
      OSVersionInfo: device.osVersion,
      OSBuild: device.osBuild,
      OSArchitecture: "64-bit",
      OnboardingStatus: "Onboarded",
      SensorHealthState: device.health,
      ExposureLevel: device.exposure,
      AssetValue: device.value,
      MachineGroup: device.group,
      DeviceManualTags: device.tags,
      PublicIP: "198.51.100.1",
      ClientVersion: device.osPlatform.startsWith("Windows") ? "10.8760.22631.4460" : "101.24092.0002",
      IsExcluded: false,
      ...joined(device),
    };
    yield envelope("DeviceInfo", 690, info);
    // The documented values of health begin to differ after seven days without a report.
    for (const AccountName of device.users) {
      const LogonType = AccountName.startsWith("svc-") ? "Network" : "Interactive";
      const logon = {
        ...named(place),
        ActionType: "LogonSuccess",
        AccountName,
        AccountDomain: accountDomain,
        LogonType,
      };
      for (const hoursAgo of [600, device.health === "Inactive" ? 250 : 5]) {
        yield envelope("DeviceLogonEvents", hoursAgo, logon);
      }
    }
    yield envelope("DeviceInfo", device.health === "Inactive" ? 240 : 0, info);
  }
  for (const { domain, address, contacts } of Object.values<SampleDomain>(domains)) {
    for (const [place, hoursAgo] of contacts) {
      yield envelope("DeviceNetworkEvents", hoursAgo, {
        ...named(place),
        ActionType: "ConnectionSuccess",
        RemoteIP: address,
        RemoteUrl: domain,
      });
    }
  }
  // Every Windows device has run PowerShell.
  for (const [place, { osPlatform }] of devices.entries()) {
    if (!osPlatform.startsWith("Windows")) continue;
    const columns = { ...named(place), ActionType: "ProcessCreated", ...columnsOf(files.powershell) };
    yield envelope("DeviceProcessEvents", 40 + place, columns);
  }
  for (const alert of alerts) {
    yield envelope("AlertInfo", alert.hoursAgo, infoOf(alert));
    yield envelope("AlertEvidence", alert.hoursAgo, {
      AlertId: alert.id,
      EntityType: "Machine",
      ...named(alert.device),
    });
    for (const evidence of alert.evidence) {
      const columns = { AlertId: alert.id, ...named(alert.device), ...evidenceOf(evidence) };
      yield envelope("AlertEvidence", alert.hoursAgo, { ...columns, ThreatFamily: alert.threatFamily });
      if ("file" in evidence) yield fileEvent("DeviceFileEvents", alert, evidence.file);
      if ("process" in evidence) yield fileEvent("DeviceProcessEvents", alert, evidence.process);
    }
  }
}

/** A device that joined the directory has an id there, which is another one than Defender's. */
function joined({ name, osPlatform }: SampleDevice): object {
  const IsAzureADJoined = osPlatform.startsWith("Windows1");
  return IsAzureADJoined ? { IsAzureADJoined, AadDeviceId: directoryId(name) } : { IsAzureADJoined };
}

function infoOf({ id, title, severity, category, source, techniques }: SampleAlert): object {
  return {
    AlertId: id,
    Title: title,
    Severity: severity,
    Category: category,
    DetectionSource: source,
    ServiceSource: "Microsoft Defender for Endpoint",
    AttackTechniques: JSON.stringify(techniques),
  };
}

function evidenceOf(evidence: SampleEvidence): object {
  if ("file" in evidence) return { EntityType: "File", ...columnsOf(evidence.file) };
  if ("process" in evidence) {
    return { EntityType: "Process", ...columnsOf(evidence.process), ProcessCommandLine: evidence.commandLine };
  }
  if ("address" in evidence) return { EntityType: "Ip", RemoteIP: evidence.address };
  if ("url" in evidence) return { EntityType: "Url", RemoteUrl: evidence.url };
  return { EntityType: "User", AccountName: evidence.user, AccountDomain: accountDomain };
}

function columnsOf({ name, folder, sha1, sha256, md5, size }: SampleFile): object {
  return { FileName: name, FolderPath: folder, SHA1: sha1, SHA256: sha256, MD5: md5, FileSize: size };
}
