import { timingSafeEqual } from "node:crypto";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { secretDigest } from "../secrets/secret-digest.ts";
import type { ClientCertificate } from "./client-certificate.ts";

/** A secret that an application signs in with, of which only a hash is known, or a digest once it was sent. */
export interface ApplicationSecret {
  /** Whether it is this one, as far as that can be told without a hash. */
  isKnown(secret: string): boolean;
  /** Whether it is this one, at the cost of a hash. Absent where `isKnown` tells all. */
  readonly computesTo?: (secret: string) => Promise<boolean>;
}

/** A program that may ask for tokens, in every tenant. */
export interface Application {
  readonly id: string;
  readonly secrets: readonly ApplicationSecret[];
  readonly certificates: readonly ClientCertificate[];
  /** The application permissions it was granted. */
  readonly roles: readonly string[];
}

/** By client id. */
export type Applications = ReadonlyMap<string, Application>;

export function applicationsOf(applications: readonly Application[]): Applications {
  return new Map(applications.map((application) => [application.id, application]));
}

export const demoApplicationId = "emulator";

// The secret is no secret: it is printed in the documentation.
const demoSecret: ApplicationSecret = {
  isKnown: (secret) => timingSafeEqual(secretDigest(secret), secretDigest("emulator-secret")),
};

/** Those that there are unless others are named. */
export const demoApplications: Applications = applicationsOf([
  {
    id: demoApplicationId,
    secrets: [demoSecret],
    certificates: [],
    roles: [...new Set(Object.values(operationDetails).flatMap(({ permissions }) => permissions.application))],
  },
  { id: "emulator-no-roles", secrets: [demoSecret], certificates: [], roles: [] },
]);
