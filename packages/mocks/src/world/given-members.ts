import type { Entity } from "@defender-endpoint/service";
import { findWorldMisfit } from "@defender-endpoint/types/world-checks";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** The members that were given, checked. Throws {@link InvalidWorldError}, which names what was expected and what arrived. */
export function givenMembers(entity: string, members: object): Entity {
  const what = `the ${entity.toLowerCase()}`;
  if (typeof members !== "object" || members === null || Array.isArray(members)) {
    throw new InvalidWorldError(what, "an object with some of its members", members);
  }
  // Undefined says nothing of a member, and where an entity came from is no member of it.
  const given = Object.fromEntries(
    Object.entries(members).filter(([name, value]) => value !== undefined && name !== "@odata.context"),
  );
  const misfit = findWorldMisfit(entity, given);
  if (misfit) {
    const path = misfit.instancePath.slice(1).replaceAll("/", ".");
    const expected = (misfit.message ?? "what the contract has there").replace(/^must be /, "");
    throw new InvalidWorldError(`${path} of ${what}`, expected, valueAt(given, misfit.instancePath));
  }
  if (given["id"] === "") throw new InvalidWorldError(`id of ${what}`, "a text of at least one character", "");
  return given;
}

function valueAt(value: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((within, name) => {
    const member = name.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof within === "object" && within !== null ? Reflect.get(within, member) : undefined;
  }, value);
}
