import { mockDrifts, providerDrifts } from "./answer-drifts.ts";
import { generatedDrifts } from "./generated-drifts.ts";
import type { Mutation } from "./mutation.ts";
import { pactDrifts } from "./pact-drifts.ts";
import { specDrifts } from "./spec-drifts.ts";

export const mutations: readonly Mutation[] = [
  ...specDrifts,
  ...generatedDrifts,
  ...pactDrifts,
  ...mockDrifts,
  ...providerDrifts,
];
