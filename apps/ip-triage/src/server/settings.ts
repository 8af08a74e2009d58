import { clientSecret, isDefenderError } from "@defender-endpoint/client";
import { ownLinks } from "./own-links.ts";
import type { ServeTriageOptions } from "./serve-triage.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const meanings = {
  MDE_MOCKS: "for mocks or 0 for the service",
  MDE_SAMPLE_DATA: "where the service's data are made up or 0 where they are not",
};

const credentialVariables = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"] as const;

/** A variable is missing, or cannot be understood. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly kind = "settings";
}

/** Reads the server's options from environment variables. An empty one counts as absent. @throws {SettingsError} */
export function settingsFrom(environment: Environment): ServeTriageOptions {
  const given = (name: string) => environment[name] || undefined;
  const port = readPort(given("WEB_PORT"));
  const pageFolder = given("WEB_PAGE_FOLDER");
  const sampleData = readSwitch("MDE_SAMPLE_DATA", given("MDE_SAMPLE_DATA"));
  const common = { port, ...(pageFolder !== undefined && { pageFolder }) };
  if (readSwitch("MDE_MOCKS", given("MDE_MOCKS"))) return { ...common, mocks: true };

  const [tenantId, clientId, secret] = credentialVariables.map(given);
  if (!tenantId || !clientId || !secret) {
    const missing = credentialVariables.filter((name) => !given(name));
    throw new SettingsError(
      `The server cannot sign in: expected a value in ${missing.join(", ")}. Set MDE_MOCKS=1 to run on mocks instead.`,
    );
  }
  const authorityHost = given("AZURE_AUTHORITY_HOST");
  const baseUrl = given("MDE_BASE_URL");
  const links = ownLinks(given("WEB_LINKS") ?? "{}");
  if (typeof links === "string") throw new SettingsError(`WEB_LINKS ${links}.`);
  return {
    ...common,
    ...(links.length > 0 && { links }),
    ...(baseUrl && { baseUrl }),
    tenant: tenantId,
    sampleData,
    credential: clientSecret({ tenantId, clientId, clientSecret: secret, ...(authorityHost && { authorityHost }) }),
  };
}

function readPort(text = "4020"): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SettingsError(`WEB_PORT must be a port number from 0 to 65535, but was ${quote(text)}.`);
}

function readSwitch(name: "MDE_MOCKS" | "MDE_SAMPLE_DATA", text = "0"): boolean {
  if (text === "0" || text === "1") return text === "1";
  throw new SettingsError(`${name} must be 1 ${meanings[name]}, but was ${quote(text)}.`);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

const variables: Readonly<Record<string, string>> = {
  tenantId: "AZURE_TENANT_ID",
  clientId: "AZURE_CLIENT_ID",
  clientSecret: "AZURE_CLIENT_SECRET",
  authorityHost: "AZURE_AUTHORITY_HOST",
  baseUrl: "MDE_BASE_URL",
};

/** Why the server did not start. Where the client refuses an option, the variable that it came from is named. */
export function explainStart(error: unknown): string {
  const variable = isDefenderError(error, "argument") ? variables[error.argument] : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return variable ? `${variable}: ${message}` : message;
}

/**
 * What an error of the client tells, for whoever runs this server: its options by the names of their variables, and without what it says
 * to programmers of other options and of the error's own members.
 */
export function inVariables(message: string): string {
  let words = message;
  for (const [option, variable] of Object.entries(variables)) words = words.replaceAll(`\`${option}\``, variable);
  return words
    .split(/(?<=\.) /)
    .map(withoutAside)
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** A sentence up to the clause that names something of the client's code. */
function withoutAside(sentence: string): string {
  const aside = sentence.indexOf("`");
  if (aside < 0) return sentence;
  const clause = Math.max(sentence.lastIndexOf(",", aside), sentence.lastIndexOf(";", aside));
  return clause < 0 ? "" : `${sentence.slice(0, clause)}.`;
}
