import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bundledPath } from "../document.ts";
import { runSpectral } from "./spectral.ts";

const bundle = readFileSync(bundledPath, "utf8");

test("the bundled document passes Spectral's rules for OpenAPI without a warning", async () => {
  expect(await runSpectral(bundle)).toEqual([]);
});

test("a template in the place of a URL is none", async () => {
  const templated = bundle.replaceAll("/common/oauth2/", "/{tenant}/oauth2/");
  const places = (await runSpectral(templated)).map(({ where }) => where);
  expect(places).toContain("#/components/securitySchemes/delegated/flows/authorizationCode/authorizationUrl");
  expect(places).toContain("#/components/securitySchemes/delegated/flows/authorizationCode/tokenUrl");
});
