import type { ActionOperation } from "@defender-endpoint/client/actions";
import { Option } from "commander";

/** What devices can be told to do. */
export interface Act {
  readonly operationId: ActionOperation;
  readonly description: string;
  /** What it has been told to do, in the past. */
  readonly done: string;
  /** The command, or the way, that takes it back. */
  readonly undo: string;
  /** The members of the body, besides the comment, that the options of the command stand for. */
  readonly options?: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
}

const scope = new Option("--type <type>", "how much of it is cut off").choices(["Full", "Selective"]).default("Full");
const scan = new Option("--type <type>", "how much is looked at").choices(["Quick", "Full"]).default("Quick");
const sha1 = new Option("--sha1 <hash>", "the file").makeOptionMandatory();

export const acts: Readonly<Record<string, Act>> = {
  isolate: {
    operationId: "isolateMachine",
    description: "Cuts machines off from the network, save for the service.",
    done: "isolated",
    undo: "mde machines release",
    options: { IsolationType: scope },
    examples: [
      'mde machines isolate desktop-03 --comment "case 42" --wait',
      'mde alerts list --since 3d --severity High --format ndjson | mde machines isolate --comment "case 42" --yes',
    ],
  },
  release: {
    operationId: "unisolateMachine",
    description: "Lets isolated machines back into the network.",
    done: "released",
    undo: "mde machines isolate",
    examples: ['mde machines release desktop-03 --comment "case 42 is closed"'],
  },
  scan: {
    operationId: "runAntiVirusScan",
    description: "Has machines look for malware.",
    done: "told to scan",
    undo: "mde actions cancel, as long as it lasts",
    options: { ScanType: scan },
    examples: ['mde machines scan desktop-03 --comment "case 42" --type Full'],
  },
  restrict: {
    operationId: "restrictCodeExecution",
    description: "Lets machines run nothing but what Microsoft has signed.",
    done: "restricted",
    undo: "mde machines unrestrict",
    examples: ['mde machines restrict desktop-03 --comment "case 42"'],
  },
  unrestrict: {
    operationId: "unrestrictCodeExecution",
    description: "Lets restricted machines run everything again.",
    done: "no longer restricted",
    undo: "mde machines restrict",
    examples: ['mde machines unrestrict desktop-03 --comment "case 42 is closed"'],
  },
  quarantine: {
    operationId: "stopAndQuarantineFile",
    description: "Stops a file on machines and puts it into quarantine.",
    done: "told to quarantine the file",
    undo: "the portal's action center, which restores it",
    options: { Sha1: sha1 },
    examples: [
      'mde machines quarantine desktop-03 --sha1 4388963aaa83afe2042a46a3c017ad50bdcdafb3 --comment "case 42"',
    ],
  },
  offboard: {
    operationId: "offboardMachine",
    description: "Takes machines out of the service. They report nothing any more.",
    done: "offboarded",
    undo: "an onboarding package, run on the machine",
    examples: ['mde machines offboard laptop-02 --comment "scrapped" --dry-run'],
  },
};
