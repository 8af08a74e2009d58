export type { AnswerSource } from "./create-triage.ts";
export { PageBuildError } from "./page/build-page.ts";
export { PageNotBuiltError } from "./page/page-files.ts";
export { PortInUseError } from "./port-in-use.ts";
export { type RunningTriage, type ServeTriageOptions, serveTriage } from "./serve-triage.ts";
