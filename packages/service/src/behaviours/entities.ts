import type { EntitiesBehaviour } from "@defender-endpoint/types/operation-details";
import { rulesOf } from "../entities/rules-of.ts";
import type { Given, Handler, HandlerContext } from "../handler.ts";
import { allOf } from "../odata/all-of.ts";
import { equalTo } from "../odata/equal-to.ts";
import type { Filter } from "../odata/filter.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { pageAnswer } from "./lists/page.ts";

/** Answers with a page of what a collection lists, or of what in it equals parameters of the call. */
export function entitiesHandler(declaration: Declaration<EntitiesBehaviour>, { shapes }: EntityModel): Handler {
  const { entities: entity, collection, where = {} } = declaration.behaviour;
  const filterOf = (given: Given): Filter | undefined =>
    allOf(
      Object.entries(where).map(([member, parameter]) => {
        const value = plainValue(given[parameter]);
        return value === undefined ? undefined : equalTo(member, value, shapes[entity]?.members);
      }),
    );
  return async (given, context) => {
    const filter = allOf([filterOf(given), await listed(entity, context)]);
    return await pageAnswer({ entity, collection, filter }, declaration, given, context);
  };
}

/** What lets through the entities of a kind that lists have. */
export async function listed(entity: string, context: HandlerContext): Promise<Filter | undefined> {
  return await rulesOf(entity).listed?.(context.store.collection(entity), context);
}

/** A parameter that was left out asks for nothing. */
function plainValue(value: unknown): string | number | boolean | undefined {
  if (value === undefined || typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}
