import spectral from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import rulesets from "@stoplight/spectral-rulesets";
import type { Problem } from "./rule.ts";

/** What `spectral:oas`, the rules that other people's pipelines run, says of a document, warnings as well. */
export async function runSpectral(text: string): Promise<Problem[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(new spectral.Ruleset({ extends: [[rulesets.oas, "recommended"]] }));
  const results = await linter.run(new spectral.Document(text, parsers.Json, "openapi.json"));
  return results.map(({ path, message, code }) => ({ where: `#/${path.join("/")}`, message: `${message} (${code})` }));
}
