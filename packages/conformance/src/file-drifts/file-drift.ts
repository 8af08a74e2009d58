import type { FileCheck } from "./file-check.ts";
import type { Edit } from "./scratch-copy.ts";

/** One thing that could drift, written into the files of a copy. */
export interface FileDrift {
  readonly part: "spec" | "generated files" | "mocks" | "pacts" | "client" | "provider";
  readonly drift: string;
  readonly edits: readonly Edit[];
  /** Whether everything is generated anew from what was edited, so that only what people wrote is left to disagree. */
  readonly isGenerated?: boolean;
  readonly caughtBy: FileCheck;
}
