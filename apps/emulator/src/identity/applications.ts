import { hash, timingSafeEqual } from "node:crypto";
import { operationTable } from "@defender-endpoint/types";
import type { ClientCertificate } from "./client-certificate.ts";
import type { SecretCheck } from "./secret-hash.ts";

/** A program that may ask for tokens, in every tenant. */
export interface Application {
  readonly id: string;
  readonly secrets: readonly SecretCheck[];
  readonly certificates: readonly ClientCertificate[];
  /** The application permissions it was granted. */
  readonly roles: readonly string[];
}

/** By client id. */
export type Applications = ReadonlyMap<string, Application>;

export function applicationsOf(applications: readonly Application[]): Applications {
  return new Map(applications.map((application) => [application.id, application]));
}

export async function secretMatches({ secrets }: Application, secret: string): Promise<boolean> {
  for (const matches of secrets) if (await matches(secret)) return true;
  return false;
}

export const demoApplicationId = "emulator";

// The secret is no secret: it is printed in the documentation.
const demoSecret: SecretCheck = async (secret) => timingSafeEqual(digest(secret), digest("emulator-secret"));

/** Those that there are unless others are named. */
export const demoApplications: Applications = applicationsOf([
  {
    id: demoApplicationId,
    secrets: [demoSecret],
    certificates: [],
    roles: [...new Set(Object.values(operationTable).flatMap(({ permissions }) => permissions.application))],
  },
  { id: "emulator-no-roles", secrets: [demoSecret], certificates: [], roles: [] },
]);

function digest(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
