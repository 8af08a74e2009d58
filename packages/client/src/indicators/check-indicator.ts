import type { components } from "@defender-endpoint/types";
import { wrong } from "../checks/option-checks.ts";
import { ArgumentError } from "../errors/call-errors.ts";
import { membersOf } from "../wire/json.ts";
import { indicatorActions, type NewIndicator } from "./new-indicator.ts";

type Rule = readonly [fits: (value: unknown) => boolean, expected: string, required?: "required"];

const isText = (value: unknown) => typeof value === "string";
const isFilled = (value: unknown) => isText(value) && value !== "";
const isInstant = (value: unknown) =>
  isText(value) && /^\d{4}-\d\d-\d\dt.+(z|[+-]\d\d:\d\d)$/i.test(value) && !Number.isNaN(Date.parse(value));

function oneOf(...values: readonly string[]): [fits: Rule[0], expected: string] {
  return [(value) => values.some((one) => one === value), `one of ${values.join(", ")}`];
}

const filled: Rule = [isFilled, "a text that is not empty", "required"];
const text: Rule = [isText, "a text"];

const rules: Readonly<Record<keyof components["schemas"]["IndicatorSubmission"], Rule>> = {
  indicatorValue: filled,
  indicatorType: [...oneOf(...Object.keys(indicatorActions)), "required"],
  action: filled,
  title: filled,
  description: filled,
  application: text,
  expirationTime: [isInstant, "an instant with its zone, such as 2030-01-01T00:00:00Z"],
  severity: oneOf("Informational", "Low", "Medium", "High"),
  recommendedActions: text,
  rbacGroupNames: [(value) => Array.isArray(value) && value.every(isText), "a list of texts"],
  educateUrl: [(value) => isText(value) && URL.canParse(value), "a URL"],
  generateAlert: [(value) => typeof value === "boolean", "true or false"],
};

// Once, and not for each of thousands.
const eachRule = Object.entries(rules);

/**
 * What does not compile, for who does not compile. The service refuses a whole batch because of one member that it does not know.
 * @throws {ArgumentError} which names the member that is wrong.
 */
export function checkIndicator(input: object): NewIndicator {
  const given = membersOf(input);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined)
    throw new ArgumentError(
      `An indicator to submit has no member \`${unknown}\`. It has ${Object.keys(rules).join(", ")}.`,
      { argument: unknown },
    );
  const checked: Record<string, unknown> = {};
  for (const [name, [fits, expected, required]] of eachRule) {
    const value = given[name];
    if (value === undefined ? required : !fits(value)) throw wrong(name, expected);
    if (value !== undefined) checked[name] = value;
  }
  // It has the members of a submission by now, each as it must be; what is left is how they fit each other.
  const indicator = checked as unknown as NewIndicator;
  const { indicatorType, action, generateAlert, educateUrl } = indicator;
  const actions: readonly string[] = indicatorActions[indicatorType];
  if (!actions.includes(action)) throw wrong("action", `one of ${actions.join(", ")} for the type ${indicatorType}`);
  if (action === "Audit" && !generateAlert)
    throw wrong("generateAlert", "true where the action is Audit, which is nothing but an alert");
  if (educateUrl !== undefined && !(/^(Url|DomainName)$/.test(indicatorType) && /^(Warn|Block)$/.test(action)))
    throw wrong("educateUrl", "left out unless the action is Warn or Block, and the type Url or DomainName");
  return indicator;
}
