import type { EntitiesBehaviour } from "@defender-endpoint/types/operation-details";
import type { Given, Handler } from "../handler.ts";
import { allOf } from "../odata/all-of.ts";
import { equalTo } from "../odata/equal-to.ts";
import type { Filter } from "../odata/filter.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { pageAnswer } from "./page.ts";

/** Answers with a page of a collection, or of what in it equals parameters of the call. */
export function entitiesHandler(declaration: Declaration<EntitiesBehaviour>, { shapes }: EntityModel): Handler {
  const { entities: entity, collection, where = {} } = declaration.behaviour;
  const filterOf = (given: Given): Filter | undefined =>
    allOf(
      Object.entries(where).map(([member, parameter]) => {
        const value = plainValue(given[parameter]);
        return value === undefined ? undefined : equalTo(member, value, shapes[entity]?.members);
      }),
    );
  return (given, context) => pageAnswer({ entity, collection, filter: filterOf(given) }, declaration, given, context);
}

/** A parameter that was left out asks for nothing. */
function plainValue(value: unknown): string | number | boolean | undefined {
  if (value === undefined || typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}
