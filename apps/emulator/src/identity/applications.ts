import { createHash, timingSafeEqual } from "node:crypto";
import { operationTable } from "@defender-endpoint/types";

/** A program that may ask for tokens. */
export interface Application {
  readonly id: string;
  readonly secret: string;
  /** The application permissions it was granted. */
  readonly roles: readonly string[];
}

// Known in every tenant. The secret is no secret: it is printed in the documentation.
export const demoApplication: Application = {
  id: "emulator",
  secret: "emulator-secret",
  roles: [...new Set(Object.values(operationTable).flatMap(({ permissions }) => permissions.application))],
};
const demoApplicationWithoutRoles: Application = { id: "emulator-no-roles", secret: "emulator-secret", roles: [] };

export function findApplication(id: string): Application | undefined {
  return [demoApplication, demoApplicationWithoutRoles].find((application) => application.id === id);
}

export function secretMatches(application: Application, secret: string): boolean {
  return timingSafeEqual(digest(application.secret), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
