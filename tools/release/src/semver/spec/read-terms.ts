import { addServers, addStates } from "./extension-terms.ts";
import { child, type Located, membersOf, root } from "./located.ts";
import { addPath } from "./operation-terms.ts";
import { Terms } from "./terms.ts";

const known = [
  "components",
  "info",
  "paths",
  "security",
  "servers",
  "x-provider-states",
  "x-rate-limit-classes",
  "x-scenarios",
];

/** Everything that a version of the bundled contract says to somebody. */
export function readTerms(document: unknown): Terms {
  const terms = new Terms();
  const whole = root(document);
  for (const [template, item] of membersOf(child(whole, "paths"))) addPath(terms, template, item);
  addComponents(terms, child(whole, "components"));
  addServers(terms, child(whole, "servers"));
  addStates(terms, child(whole, "x-provider-states"));
  terms.addRest(["info"], child(whole, "info"), ["version"]);
  terms.addRest([], whole, known);
  return terms;
}

/** What operations refer to is read where they do; here only what a reader may refer to by name. */
function addComponents(terms: Terms, components: Located): void {
  for (const [kind, all] of membersOf(components)) {
    for (const [name, component] of membersOf(all)) {
      const path = [`${kind} ${name}`];
      if (kind === "examples") terms.add("text", path, component, component.value);
      else terms.add("offer", path, component);
      if (kind === "securitySchemes") addScheme(terms, path, component);
    }
  }
}

/** What a scheme and its scopes are called is text; where tokens are asked for, and which scopes there are, is not. */
function addScheme(terms: Terms, path: readonly string[], scheme: Located): void {
  const replacer = (key: string, value: unknown) => {
    if (key === "description") return undefined;
    return key === "scopes" ? Object.keys(Object(value)) : value;
  };
  terms.add("fixed", [...path, "scheme"], scheme, JSON.parse(JSON.stringify(scheme.value, replacer)));
  terms.add("text", [...path, "texts"], scheme, scheme.value);
}
