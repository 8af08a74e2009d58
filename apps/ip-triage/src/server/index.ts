export { PageBuildError } from "./build-page.ts";
export type { AnswerSource } from "./create-triage.ts";
export { PageNotBuiltError } from "./page-files.ts";
export { PortInUseError } from "./port-in-use.ts";
export { type RunningTriage, type ServeTriageOptions, serveTriage } from "./serve-triage.ts";
