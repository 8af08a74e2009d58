import { expect, test } from "vitest";
import { PactVerifierError } from "../errors.ts";
import { runPactVerifier, verifierEnvironment } from "./pact-verifier.ts";

const job = {
  pactFile: "/missing.json",
  providerUrl: "http://127.0.0.1:1",
  statesUrl: "http://127.0.0.1:1",
  timeout: 1000,
};

test("Pact's verifier is told not to report on its users, whatever the surroundings say", () => {
  expect(verifierEnvironment({ PACT_DO_NOT_TRACK: "false" })).toHaveProperty("PACT_DO_NOT_TRACK", "true");
});

test("nothing in the surroundings filters interactions or leads requests astray", () => {
  const own = { PACT_DESCRIPTION: "seen", PACT_PROVIDER_STATE: "x", HTTPS_PROXY: "http://p", http_proxy: "http://p" };
  const kept = { PATH: "/bin", PACT_PREBUILD_LOCATION: "/opt/pact" };
  expect(verifierEnvironment({ ...own, ...kept, NODE_OPTIONS: "--inspect" })).toEqual({
    ...kept,
    NO_PROXY: "127.0.0.1",
    PACT_DO_NOT_TRACK: "true",
    LOG_LEVEL: "error",
  });
});

test("what Pact says in place of a result is handed on", async () => {
  expect(await runPactVerifier(job, 60_000)).toMatch(/missing\.json/);
});

test("a verifier that does not come to an end is given up", async () => {
  const run = runPactVerifier(job, 1);
  await expect(run).rejects.toThrow(PactVerifierError);
  await expect(run).rejects.toThrow("did not come to an end within 1 ms");
});
