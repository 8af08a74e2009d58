export { findWorldMisfit, isObservable } from "./checks/world-checks.ts";
