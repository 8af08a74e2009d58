import type { components } from "@defender-endpoint/types";

type Submission = components["schemas"]["IndicatorSubmission"];

const ofFiles = ["Allowed", "Audit", "Warn", "Block", "BlockAndRemediate"] as const;
const ofNetworks = ["Allowed", "Audit", "Warn", "Block"] as const;

/**
 * What can be done about each type of indicator (documented in the overview of indicators). `Alert` and `AlertAndBlock`, which were replaced
 * in January 2022 by `Audit` and `BlockAndRemediate`, are left out.
 */
export const indicatorActions = {
  FileSha1: ofFiles,
  FileSha256: ofFiles,
  FileMd5: ofFiles,
  CertificateThumbprint: ["Allowed", "BlockAndRemediate"],
  IpAddress: ofNetworks,
  DomainName: ofNetworks,
  Url: ofNetworks,
} as const satisfies Record<Submission["indicatorType"], readonly Submission["action"][]>;

export type IndicatorType = keyof typeof indicatorActions;

/** What can be done about indicators of a type. */
export type IndicatorAction<Type extends IndicatorType = IndicatorType> = (typeof indicatorActions)[Type][number];

/** What an indicator says whatever its type is. */
export type IndicatorText = Omit<Submission, "indicatorType" | "action" | "generateAlert" | "educateUrl">;

/** An action, and what it needs: `Audit` is nothing but an alert, so that one must be raised (captured). */
type Acting<Action> =
  | (Action extends "Audit" ? { action: "Audit"; generateAlert: true } : never)
  | { action: Exclude<Action, "Audit">; generateAlert?: boolean };

/** Only what is blocked or warned of in a browser has a page to send its user to (documented). */
type Educating =
  | { indicatorType: "DomainName" | "Url"; action: "Warn" | "Block"; educateUrl?: string }
  | { educateUrl?: never };

/**
 * An indicator to submit, under the API's own names. What its type cannot be acted on by, and an action without what it needs, does not
 * compile.
 */
export type NewIndicator = IndicatorText &
  { [Type in IndicatorType]: { indicatorType: Type } & Acting<IndicatorAction<Type>> }[IndicatorType] &
  Educating;

/** An indicator as the service answers it. */
export type Indicator = components["schemas"]["Indicator"];

/** What the service says of an indicator that it has taken. */
export type ImportedIndicator = components["schemas"]["IndicatorImportResult"];
