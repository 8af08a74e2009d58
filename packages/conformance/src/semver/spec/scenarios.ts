import { compareMembers, compareRest, type SpecComparison } from "./comparison.ts";
import { child, isSame, keysOf, type Located } from "./located.ts";

/** What makes a scenario: who asks, in which states of the provider, and the status that is answered. */
export function compareScenarios(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(before, now, {
    removed: (scenario) => c.found("scenario-removed", scenario, "removed"),
    added: (scenario) => c.found("scenario-added", scenario, "added"),
    kept(one, other) {
      const [was, is] = [readExchange(one), readExchange(other)];
      if (was !== is) c.found("scenario-changed", other, `${is}, was ${was}`);
      else if (valueKeys.some((key) => !isSame(child(one, key), child(other, key)))) {
        c.found("scenario-values-changed", other, "changed");
      }
      compareRest(c, one, other, [...valueKeys, "caller"]);
    },
  });
}

const valueKeys = ["given", "request", "response"];

function readExchange(scenario: Located): string {
  const status = child(child(scenario, "response"), "status").value;
  const caller = child(scenario, "caller").value ?? "callerAuthorized";
  return [caller, ...keysOf(child(scenario, "given")).sort(), `status ${status}`].join(", ");
}
