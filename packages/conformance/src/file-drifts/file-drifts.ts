import { clientDrifts } from "./client-drifts.ts";
import type { FileDrift } from "./file-drift.ts";
import { generatedDrifts } from "./generated-drifts.ts";
import { mockDrifts } from "./mock-drifts.ts";
import { pactDrifts } from "./pact-drifts.ts";
import { providerDrifts } from "./provider-drifts.ts";
import { specDrifts } from "./spec-drifts.ts";

export const fileDrifts: readonly FileDrift[] = [
  ...specDrifts,
  ...generatedDrifts,
  ...mockDrifts,
  ...pactDrifts,
  ...clientDrifts,
  ...providerDrifts,
];
