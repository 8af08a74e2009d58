import { z } from "zod";
import { readSecretHash } from "../secrets/secret-hash.ts";
import { type Application, type Applications, applicationsOf } from "./applications.ts";
import { ApplicationsInvalidError } from "./applications-invalid-error.ts";
import { readClientCertificate } from "./client-certificate.ts";

const secretHash = z.string().transform((text, context) => {
  const read = readSecretHash(text);
  if (typeof read !== "string") return read;
  context.addIssue(read);
  return z.NEVER;
});

const certificate = z.string().transform((text, context) => {
  const read = readClientCertificate(text);
  if (read === undefined) {
    context.addIssue(
      "expected the PEM of an X.509 certificate with an RSA key, beginning with -----BEGIN CERTIFICATE-----",
    );
    return z.NEVER;
  }
  return read;
});

const schema = z.array(
  z
    .strictObject({
      clientId: z.string().min(1).max(100),
      roles: z.array(z.string().regex(/^\S+$/, "expected a permission, such as Ip.Read.All")),
      secretHashes: z.array(secretHash).default([]),
      certificates: z.array(certificate).default([]),
    })
    .refine(({ secretHashes, certificates }) => secretHashes.length + certificates.length > 0, {
      error: "expected at least one of secretHashes or certificates, or nobody could sign in",
    }),
);

/** An application that may ask for tokens, in every tenant. */
export interface ApplicationOptions {
  readonly clientId: string;
  /** The application permissions it was granted, such as `Ip.Read.All`. */
  readonly roles: readonly string[];
  /** Any of these secrets is good, each as `hash-secret` prints it. Default: none. */
  readonly secretHashes?: readonly string[];
  /** Any of these certificates is good, each in PEM, without its private key. Default: none. */
  readonly certificates?: readonly string[];
}

/** Throws ApplicationsInvalidError, which names what is wrong and never its value. */
export function readApplications(given: unknown): Applications {
  const { success, data, error } = schema.safeParse(given);
  if (!success) {
    const [issue] = error.issues;
    throw new ApplicationsInvalidError([placeOf(issue?.path ?? []), issue?.message].filter(Boolean).join(": "));
  }
  const applications = applicationsOf(
    data.map(
      ({ clientId, roles, secretHashes, certificates }): Application => ({
        id: clientId,
        roles,
        secrets: secretHashes,
        certificates,
      }),
    ),
  );
  if (applications.size < data.length) throw new ApplicationsInvalidError("a clientId is there twice");
  return applications;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}
