import { type ClientOptions, clientSecret } from "@defender-endpoint/client";
import { UsageError } from "./usage-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const required = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"] as const;

/** Whom to ask and as whom, from the variables that Azure's own tools read, and MDE_BASE_URL. */
export function readConnection(environment: Environment): Pick<ClientOptions, "credential" | "baseUrl"> {
  const missing = required.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new UsageError(
      `${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set. ` +
        "Set the tenant id, the application's client id and its secret in these variables; `npm start` prints values for the emulator.",
    );
  }
  const [tenantId, clientId, secret] = required.map((name) => environment[name] ?? "");
  const authorityHost = environment["AZURE_AUTHORITY_HOST"];
  const baseUrl = environment["MDE_BASE_URL"];
  return {
    credential: clientSecret({
      tenantId: tenantId ?? "",
      clientId: clientId ?? "",
      clientSecret: secret ?? "",
      ...(authorityHost ? { authorityHost } : {}),
    }),
    ...(baseUrl ? { baseUrl } : {}),
  };
}
