import type { OpenApiDocument } from "../document.ts";

/** A house rule: says for a bundled contract what is wrong, where, and what to write instead. */
export type Rule = (document: OpenApiDocument) => Problem[];

export interface Problem {
  /** Where: an operation and what is in it, as a person would name it. */
  readonly where: string;
  readonly message: string;
}
