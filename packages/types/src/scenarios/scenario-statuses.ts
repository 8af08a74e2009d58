import { resources, type ScenarioStatuses } from "../generated/resources/index.ts";

/** Which scenarios there are, with the status of each, by operation and name. */
export const scenarioStatuses: ScenarioStatuses = /* @__PURE__ */ ofAllResources();

function ofAllResources(): ScenarioStatuses {
  // The generator wrote the type from the very statuses that stand with the resources.
  return Object.assign({}, ...resources.map(({ statuses }) => statuses)) as ScenarioStatuses;
}
