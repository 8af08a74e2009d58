import { addExtensions } from "./extension-terms.ts";
import { child, elementsOf, follow, type Located, membersOf, root } from "./located.ts";
import { addSchema } from "./schema-terms.ts";
import type { Terms, Use } from "./terms.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const known = [
  "deprecated",
  "operationId",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "x-batch",
  "x-odata",
  "x-paging",
  "x-permissions",
  "x-rate-limits",
  "x-retry",
  "x-scenarios",
  "x-without",
];

/** Every operation below a path: what is sent, what is answered, and who may call it how often. */
export function addPath(terms: Terms, template: string, item: Located): void {
  for (const method of methods) {
    const operation = child(item, method);
    if (operation.value === undefined) continue;
    const path = [`${method.toUpperCase()} ${template}`];
    terms.add("offer", path, operation);
    const id = child(operation, "operationId");
    terms.add("fixed", [...path, "operationId"], id, id.value);
    addDeprecated(terms, path, operation);
    // An operation's own parameter takes the place of its path's.
    const parameters = [item, operation].flatMap((owner) => elementsOf(child(owner, "parameters")));
    for (const [name, parameter] of new Map(parameters.map((one) => [nameOf(follow(one)), one]))) {
      addParameter(terms, [...path, name], parameter);
    }
    addBody(terms, [...path, "body"], child(operation, "requestBody"));
    for (const [status, answer] of membersOf(child(operation, "responses"))) {
      addAnswer(terms, [...path, `status ${status}`], answer);
    }
    addSignIn(terms, path, operation);
    addExtensions(terms, path, operation);
    terms.addRest(path, operation, known);
  }
  terms.addRest([template], item, [...methods, "parameters"]);
}

function nameOf(parameter: Located): string {
  const [place, name] = [String(child(parameter, "in").value), String(child(parameter, "name").value)];
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function addParameter(terms: Terms, path: readonly string[], place: Located): void {
  const parameter = follow(place);
  terms.add("given", path, place, isRequired(parameter));
  addSchema(terms, path, child(parameter, "schema"), "request");
  addDeprecated(terms, path, parameter);
  addRefusal(terms, path, parameter);
  terms.addRest(path, parameter, ["deprecated", "in", "name", "required", "schema", "x-invalid"]);
}

function addBody(terms: Terms, path: readonly string[], place: Located): void {
  if (place.value === undefined) return;
  const body = follow(place);
  terms.add("given", path, place, isRequired(body));
  addContent(terms, path, body, "request");
  addRefusal(terms, path, body);
  terms.addRest(path, body, ["content", "required", "x-invalid"]);
}

/** Programs tell refusals apart by their codes. */
function addRefusal(terms: Terms, path: readonly string[], owner: Located): void {
  const refusal = child(owner, "x-invalid");
  const [code, message] = [child(refusal, "code"), child(refusal, "message")];
  if (code.value !== undefined) terms.add("fixed", [...path, "error code"], code, code.value);
  if (message.value !== undefined) terms.add("text", [...path, "error message"], message, message.value);
  terms.addRest([...path, "x-invalid"], refusal, ["code", "message"]);
}

function addAnswer(terms: Terms, path: readonly string[], place: Located): void {
  const answer = follow(place);
  terms.add("offer", path, place);
  for (const [name, stated] of membersOf(child(answer, "headers"))) {
    const at = [...path, `header ${name.toLowerCase()}`];
    const header = follow(stated);
    terms.add("received", at, stated, isRequired(header));
    addSchema(terms, at, child(header, "schema"), "answer");
    addDeprecated(terms, at, header);
    terms.addRest(at, header, ["deprecated", "required", "schema"]);
  }
  addContent(terms, path, answer, "answer");
  terms.addRest(path, answer, ["content", "headers"]);
}

function addContent(terms: Terms, path: readonly string[], owner: Located, use: Use): void {
  for (const [type, media] of membersOf(child(owner, "content"))) {
    terms.add("offer", [...path, type], media);
    addSchema(terms, [...path, type], child(media, "schema"), use);
    terms.addRest([...path, type], media, ["schema"]);
  }
}

/** The ways to sign in, of which any one suffices. An operation that names none has those of the document. */
function addSignIn(terms: Terms, path: readonly string[], operation: Located): void {
  const own = child(operation, "security");
  const ways = own.value === undefined ? child(root(operation.document), "security") : own;
  for (const way of elementsOf(ways)) terms.add("offer", [...path, `sign-in ${JSON.stringify(way.value)}`], way);
  if (elementsOf(ways).length === 0) terms.add("offer", [...path, "no sign-in"], ways);
}

function addDeprecated(terms: Terms, path: readonly string[], owner: Located): void {
  const place = child(owner, "deprecated");
  if (place.value === true) terms.add("deprecation", [...path, "deprecated"], place);
}

function isRequired(part: Located): boolean {
  return child(part, "required").value === true;
}
