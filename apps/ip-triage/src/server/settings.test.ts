import { createDefenderClient } from "@defender-endpoint/client";
import { expect, test } from "vitest";
import { explainStart, inVariables, SettingsError, settingsFrom } from "./settings.ts";

const credential = {
  AZURE_TENANT_ID: "contoso",
  AZURE_CLIENT_ID: "triage",
  AZURE_CLIENT_SECRET: "the-secret-of-the-application",
};

/** What a start with these variables would print. */
function failureOf(environment: Record<string, string>): string {
  try {
    const { port, mocks, tenant, sampleData, links, ...service } = {
      mocks: false,
      tenant: "",
      sampleData: false,
      links: [],
      ...settingsFrom(environment),
    };
    createDefenderClient({ credential: null, ...service });
  } catch (error) {
    return explainStart(error);
  }
  throw new Error("The settings were taken.");
}

test("a credential alone is enough: the service is the worldwide one, the port 4020", () => {
  const settings = settingsFrom(credential);
  expect(settings).toEqual({
    port: 4020,
    tenant: "contoso",
    sampleData: false,
    credential: expect.objectContaining({ tenantId: "contoso", clientId: "triage" }),
  });
});

test("every variable is taken over, and empty ones count as absent", () => {
  const variables = { MDE_BASE_URL: "http://127.0.0.1:4010", WEB_PORT: "0", WEB_PAGE_FOLDER: "dist", MDE_MOCKS: "" };
  expect(settingsFrom({ ...credential, ...variables })).toMatchObject({
    port: 0,
    baseUrl: "http://127.0.0.1:4010",
    pageFolder: "dist",
  });
});

test("an organization's own links are read from one variable", () => {
  const links = [{ name: "CMDB", url: "https://cmdb.example/{ip}" }];
  expect(settingsFrom({ ...credential, WEB_LINKS: '{"CMDB":"https://cmdb.example/{ip}"}' })).toMatchObject({ links });
});

test("on mocks no credential is read", () => {
  expect(settingsFrom({ MDE_MOCKS: "1" })).toEqual({ port: 4020, mocks: true });
});

test("variables that are missing are named, all at once", () => {
  expect(() => settingsFrom({ AZURE_CLIENT_ID: "triage", AZURE_TENANT_ID: "" })).toThrow(SettingsError);
  const message = failureOf({ AZURE_CLIENT_ID: "triage", AZURE_TENANT_ID: "" });
  expect(message).toMatch(/AZURE_TENANT_ID, AZURE_CLIENT_SECRET\. .*MDE_MOCKS=1/);
});

test.each([
  [{ WEB_PORT: "http" }, /WEB_PORT must be a port number from 0 to 65535, but was "http"/],
  [{ WEB_PORT: "65536" }, /WEB_PORT .* "65536"/],
  [{ WEB_PORT: "-1" }, /WEB_PORT/],
  [{ MDE_MOCKS: "yes" }, /MDE_MOCKS must be 1/],
  [{ AZURE_TENANT_ID: "a/b" }, /^AZURE_TENANT_ID: /],
  [{ AZURE_AUTHORITY_HOST: "login.microsoftonline.us" }, /^AZURE_AUTHORITY_HOST: .*https/],
  [{ AZURE_AUTHORITY_HOST: "http://login.microsoftonline.us" }, /^AZURE_AUTHORITY_HOST: .*https/],
  [{ MDE_BASE_URL: "http://api.example" }, /^MDE_BASE_URL: .*https/],
  [{ WEB_LINKS: "CMDB" }, /^WEB_LINKS must be a JSON object/],
])("%o is refused with the variable's name", (variables, message) => {
  expect(failureOf({ ...credential, ...variables })).toMatch(message);
});

test("a secret that was put into the wrong variable is not printed", () => {
  const secret = credential.AZURE_CLIENT_SECRET;
  for (const name of ["AZURE_AUTHORITY_HOST", "MDE_BASE_URL", "AZURE_TENANT_ID"]) {
    expect(failureOf({ ...credential, [name]: `${secret}?` })).not.toContain(secret);
  }
});

test.each([
  [
    "getIPStatistics failed: the host was not found (ENOTFOUND). Check the network and `baseUrl`; `reason` holds what fetch threw.",
    "getIPStatistics failed: the host was not found (ENOTFOUND). Check the network and MDE_BASE_URL.",
  ],
  [
    "No answer within 10000 ms (phase: headers). Allow more with `timeout`.",
    "No answer within 10000 ms (phase: headers).",
  ],
  [
    'A body that does not fit. Take a newer version of the client, or use `validate: "warn"`.',
    "A body that does not fit. Take a newer version of the client.",
  ],
  [
    "Check `tenantId`, `clientId` and `clientSecret`.",
    "Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.",
  ],
  ["An argument is invalid. `serviceMessage` says which. Try again.", "An argument is invalid. Try again."],
])("of %j the log says %j", (message, words) => {
  expect(inVariables(message)).toBe(words);
});
