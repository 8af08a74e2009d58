import type { Listing, Noun } from "./noun.ts";

export const indicatorList: Listing = {
  operationId: "listIndicators",
  columns: ["indicatorType", "indicatorValue", "action", "severity", "title", "expirationTime", "createdBy", "id"],
  since: "creationTimeDateTimeUtc",
  examples: ["mde indicators list --indicatorType FileSha1 --format csv > indicators.csv"],
};

export const nouns: Readonly<Record<string, Noun>> = {
  machines: {
    description: "The organization's devices.",
    list: {
      operationId: "listMachines",
      columns: [
        "computerDnsName",
        "healthStatus",
        "riskScore",
        "exposureLevel",
        "osPlatform",
        "lastIpAddress",
        "lastSeen",
        "id",
      ],
      since: "lastSeen",
      examples: [
        "mde machines list --healthStatus Active --since 24h --sort -lastSeen",
        'mde machines list --computerDnsName "pc-*" --format csv > machines.csv',
      ],
    },
    get: {
      operationId: "getMachine",
      by: "id",
      noun: "machine",
      description: "Prints machines by their ids.",
      examples: [
        "mde machines get 17e1eb17d4bfb1d9152e3d83617b4fb300000002",
        "mde machines list --machineTags Finance --format ndjson | mde machines get --format json",
      ],
    },
  },
  alerts: {
    description: "What was found on devices.",
    list: {
      operationId: "listAlerts",
      columns: ["severity", "status", "title", "computerDnsName", "alertCreationTime", "category", "id"],
      since: "alertCreationTime",
      examples: [
        "mde alerts list --since 24h --severity High --sort -alertCreationTime",
        "mde alerts list --status New --expand evidence --format ndjson > alerts.ndjson",
      ],
    },
    get: {
      operationId: "getAlert",
      by: "id",
      noun: "alert",
      description: "Prints alerts by their ids.",
      examples: ["mde alerts get da637100000000000003_103 --format json"],
    },
  },
  actions: {
    description: "What devices have been told to do, and how far they are with it.",
    list: {
      operationId: "listMachineActions",
      columns: ["type", "status", "computerDnsName", "requestor", "creationDateTimeUtc", "requestorComment", "id"],
      since: "creationDateTimeUtc",
      examples: [
        "mde actions list --since 24h --status Pending --status InProgress",
        "mde actions list --type Isolate",
      ],
    },
    get: {
      operationId: "getMachineAction",
      by: "id",
      noun: "action",
      description: "Prints machine actions by their ids.",
      examples: ["mde actions get 5382f7ea-7557-4ab7-9782-d50480024a4e"],
    },
  },
  indicators: {
    description: "Files, addresses, domains and certificates that are blocked, watched or allowed.",
    list: indicatorList,
  },
  investigations: {
    description: "What the service looks into by itself.",
    list: {
      operationId: "listInvestigations",
      columns: ["state", "computerDnsName", "startTime", "endTime", "triggeringAlertId", "id"],
      since: "startTime",
      examples: ["mde investigations list --since 7d --state Running"],
    },
    get: {
      operationId: "getInvestigation",
      by: "id",
      noun: "investigation",
      description: "Prints investigations by their ids.",
      examples: ["mde investigations get 63004"],
    },
  },
  library: {
    description: "Scripts and files for live response.",
    list: {
      operationId: "listLibraryFiles",
      columns: ["fileName", "description", "hasParameters", "createdBy", "lastUpdatedTime", "sha256"],
      examples: ["mde library list"],
    },
  },
  ips: { alias: "ip", description: "What the organization's devices know about IP addresses." },
  "live-response": { description: "Scripts and files on machines, from afar." },
  domains: {
    description: "What the organization's devices know about domains.",
    stats: {
      operationId: "getDomainStatistics",
      by: "domain",
      noun: "domain",
      description: "How many devices contacted each domain, and when first and last.",
      columns: ["host", "organizationPrevalence", "orgFirstSeen", "orgLastSeen"],
      examples: ["mde domains stats mail.example.com -l 1d", "mde domains stats --file domains.txt --format csv"],
    },
  },
  files: {
    description: "What the organization's devices know about files.",
    get: {
      operationId: "getFile",
      by: "id",
      noun: "hash",
      description: "What is known of each file, by its hash.",
      columns: [
        "sha1",
        "determinationType",
        "determinationValue",
        "globalPrevalence",
        "size",
        "filePublisher",
        "signer",
      ],
      examples: ["mde files get 8ac1233b2bf5bb1f80b85f688a57fa96810c6c70"],
    },
    stats: {
      operationId: "getFileStatistics",
      by: "id",
      noun: "hash",
      description: "How many devices have each file, by its hash, and since when.",
      columns: ["sha1", "organizationPrevalence", "orgFirstSeen", "orgLastSeen", "globallyPrevalence", "topFileNames"],
      examples: [
        "mde files stats 8ac1233b2bf5bb1f80b85f688a57fa96810c6c70 -l 48",
        "mde files stats --file hashes.txt --format ndjson --resume hashes.answers > stats.ndjson",
      ],
    },
  },
};
