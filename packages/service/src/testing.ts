export { actionShapes, describeActions } from "./testing/action-suite.ts";
export { behaviourShapes, describeBehaviours } from "./testing/behaviour-suite.ts";
export { members } from "./testing/filters.ts";
export { describeStore, type SuiteOptions, testedShapes } from "./testing/store-suite.ts";
