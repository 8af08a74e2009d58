import { generatedDrifts } from "./generated-drifts.ts";
import { mockDrifts } from "./mock-drifts.ts";
import type { Mutation } from "./mutation.ts";
import { pactDrifts } from "./pact-drifts.ts";
import { providerDrifts } from "./provider-drifts.ts";
import { specDrifts } from "./spec-drifts.ts";

export const mutations: readonly Mutation[] = [
  ...specDrifts,
  ...generatedDrifts,
  ...pactDrifts,
  ...mockDrifts,
  ...providerDrifts,
];
