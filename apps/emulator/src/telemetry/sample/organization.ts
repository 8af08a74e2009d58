import { createHash } from "node:crypto";

/** A device of the sample's organization, by its place in the fleet. */
export interface SampleDevice {
  readonly name: string;
  readonly osPlatform: string;
  readonly osVersion: string;
  readonly osBuild: number | null;
  readonly group: string;
  readonly tags: readonly string[];
  readonly health: string;
  readonly exposure: string;
  readonly value: string;
  /** Who logs on to it. */
  readonly users: readonly string[];
}

const windows11 = { osPlatform: "Windows11", osVersion: "23H2", osBuild: 22_631 };
const windows10 = { osPlatform: "Windows10", osVersion: "22H2", osBuild: 19_045 };
const server = { osPlatform: "WindowsServer2019", osVersion: "1809", osBuild: 17_763 };
const usual = { health: "Active", exposure: "Low", value: "Normal" };

/** Of the accounts of users. */
export const accountDomain = "corp";
const dnsDomain = "corp.example";

export const devices: readonly SampleDevice[] = [
  { name: "desktop-01", ...windows11, group: "Workstations", tags: ["Finance"], ...usual, users: ["alice"] },
  { name: "desktop-02", ...windows11, group: "Workstations", tags: ["Finance"], ...usual, users: ["bob"] },
  { name: "desktop-03", ...windows10, group: "Workstations", tags: [], ...usual, exposure: "High", users: ["carol"] },
  { name: "desktop-04", ...windows11, group: "Workstations", tags: [], ...usual, users: ["dave", "svc-deploy"] },
  { name: "laptop-01", ...windows11, group: "Workstations", tags: ["Travel"], ...usual, users: ["erin"] },
  { name: "laptop-02", ...windows10, group: "Workstations", tags: [], ...usual, health: "Inactive", users: ["dave"] },
  { name: "dc-01", ...server, group: "Servers", tags: ["Tier 0"], ...usual, value: "High", users: ["adm-erin"] },
  { name: "files-01", ...server, group: "Servers", tags: [], ...usual, exposure: "Medium", users: ["svc-deploy"] },
  {
    name: "web-01",
    osPlatform: "Ubuntu",
    osVersion: "22.4",
    osBuild: null,
    group: "Servers",
    tags: ["Internet"],
    ...usual,
    exposure: "Medium",
    users: ["adm-erin"],
  },
  {
    name: "mac-01",
    osPlatform: "macOS",
    osVersion: "14.5",
    osBuild: null,
    group: "Workstations",
    tags: [],
    ...usual,
    health: "Impaired communications",
    users: ["bob"],
  },
];

export function dnsName({ name }: SampleDevice): string {
  return `${name}.${dnsDomain}`;
}

/** The id of a device in the directory. */
export function directoryId(name: string): string {
  const digits = createHash("sha256").update(`directory ${name}`).digest("hex");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

/** The address of a device in the organization's network, by its place. */
export function internalAddress(place: number): string {
  return `10.20.30.${11 + place}`;
}

export interface SampleFile {
  readonly name: string;
  readonly folder: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly md5: string;
  readonly size: number;
}

function file(name: string, folder: string, size: number): SampleFile {
  const digest = (algorithm: string) => createHash(algorithm).update(`sample ${name}`).digest("hex");
  return { name, folder, sha1: digest("sha1"), sha256: digest("sha256"), md5: digest("md5"), size };
}

export const files = {
  powershell: file("powershell.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0", 452_608),
  invoice: file("invoice-2291.exe", "C:\\Users\\carol\\Downloads", 874_496),
  dropper: file("updater.dll", "C:\\Users\\carol\\AppData\\Local\\Temp", 96_256),
  miner: file("kworkerd", "/tmp", 2_203_648),
} as const;

/** A domain that devices contacted, at one of the sample's addresses. */
export interface SampleDomain {
  readonly domain: string;
  readonly address: string;
  /** By the place of the device, and how many hours ago. */
  readonly contacts: readonly (readonly [device: number, hoursAgo: number])[];
}

export const domains = {
  mail: {
    domain: "mail.example.com",
    address: "198.51.100.43",
    contacts: [0, 1, 2, 3, 4, 9].map((place) => [place, 3 + place]),
  },
  packages: { domain: "packages.example.org", address: "198.51.100.50", contacts: [7, 8].map((place) => [place, 20]) },
  control: {
    domain: "cdn-update.example.net",
    address: "203.0.113.68",
    contacts: [
      [2, 49],
      [7, 26],
    ],
  },
  pool: { domain: "pool.example.net", address: "203.0.113.61", contacts: [[8, 12]] },
} as const satisfies Readonly<Record<string, SampleDomain>>;

/** What an alert rests on. */
export type SampleEvidence =
  | { readonly file: SampleFile }
  | { readonly process: SampleFile; readonly commandLine: string }
  | { readonly address: string }
  | { readonly url: string }
  | { readonly user: string };

export interface SampleAlert {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly category: string;
  readonly source: string;
  readonly techniques: readonly string[];
  readonly threatFamily?: string;
  readonly hoursAgo: number;
  /** By its place. */
  readonly device: number;
  readonly evidence: readonly SampleEvidence[];
}

const encoded = "powershell.exe -NoProfile -WindowStyle Hidden -EncodedCommand SQBFAFgA";

export const alerts: readonly SampleAlert[] = [
  {
    id: "da637100000000000001_101",
    title: "Malware was detected in a downloaded file",
    severity: "Medium",
    category: "Malware",
    source: "Antivirus",
    techniques: ["User Execution (T1204.002)"],
    threatFamily: "Sampledrop",
    hoursAgo: 51,
    device: 2,
    evidence: [{ file: files.invoice }, { url: `https://${domains.mail.domain}/attachments/2291` }, { user: "carol" }],
  },
  {
    id: "da637100000000000002_102",
    title: "Suspicious PowerShell command line",
    severity: "High",
    category: "Execution",
    source: "EDR",
    techniques: ["PowerShell (T1059.001)", "Obfuscated Files or Information (T1027)"],
    hoursAgo: 50,
    device: 2,
    evidence: [{ process: files.powershell, commandLine: encoded }, { file: files.dropper }, { user: "carol" }],
  },
  {
    id: "da637100000000000003_103",
    title: "Connection to a command and control server",
    severity: "High",
    category: "CommandAndControl",
    source: "EDR",
    techniques: ["Application Layer Protocol (T1071.001)"],
    hoursAgo: 49,
    device: 2,
    evidence: [
      { address: domains.control.address },
      { url: `https://${domains.control.domain}/a` },
      { process: files.powershell, commandLine: encoded },
      { user: "carol" },
    ],
  },
  {
    id: "da637100000000000004_104",
    title: "The same server was contacted from a file server",
    severity: "High",
    category: "LateralMovement",
    source: "Custom TI",
    techniques: ["SMB/Windows Admin Shares (T1021.002)"],
    hoursAgo: 26,
    device: 7,
    evidence: [{ address: domains.control.address }, { file: files.dropper }, { user: "svc-deploy" }],
  },
  {
    id: "da637100000000000005_105",
    title: "A process mines cryptocurrency",
    severity: "Medium",
    category: "Malware",
    source: "EDR",
    techniques: ["Resource Hijacking (T1496)"],
    threatFamily: "Samplemine",
    hoursAgo: 12,
    device: 8,
    evidence: [
      { process: files.miner, commandLine: `/tmp/kworkerd -o ${domains.pool.domain}:443` },
      { address: domains.pool.address },
      { url: domains.pool.domain },
    ],
  },
  {
    id: "da637100000000000006_106",
    title: "An administrator signed in at an unusual hour",
    severity: "Informational",
    category: "SuspiciousActivity",
    source: "Custom detection",
    techniques: [],
    hoursAgo: 5,
    device: 6,
    evidence: [{ user: "adm-erin" }],
  },
];
