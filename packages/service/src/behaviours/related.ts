import type { RelatedBehaviour } from "@defender-endpoint/types/operation-details";
import { collectionNow } from "../entities/collection-now.ts";
import { findEntity } from "../entities/find-entity.ts";
import { keyOf, linkedWith } from "../entities/links.ts";
import type { Given, Handler, HandlerContext } from "../handler.ts";
import { allOf } from "../odata/all-of.ts";
import { equalTo } from "../odata/equal-to.ts";
import type { Filter } from "../odata/filter.ts";
import { memberValue } from "../odata/member-value.ts";
import { ServiceRefusal } from "../wire/service-refusal.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { entityBody } from "./entity.ts";
import { entityOf } from "./entity-model.ts";
import { readCollectionQuery } from "./lists/collection-query.ts";
import { pageAnswer } from "./lists/page.ts";

/**
 * Answers with what belongs to an entity: a page of it, the one that there is, or how many there are, as a number. The entity itself must be
 * there, or the answer is 404.
 */
export function relatedHandler(declaration: Declaration<RelatedBehaviour>, model: EntityModel): Handler {
  const { behaviour, odata } = declaration;
  const { related: entity, collection, of, by, on, as } = behaviour;
  const members = model.shapes[entity]?.members;

  async function filterOf(given: Given, context: HandlerContext): Promise<Filter | undefined> {
    const owner = of === undefined ? undefined : entityOf(of, model);
    const one = owner === undefined ? given : await findEntity(owner, String(given[by]), context);
    if (on === undefined) {
      if (owner === undefined)
        throw new TypeError(`What is linked with what is not said of ${entity}. Declare on or of.`);
      return await linkedWith(context.store, { entity: owner, id: String(one[keyOf(owner)]) }, entity);
    }
    const conditions = Object.entries(on).map(([member, name]) => {
      const value = memberValue(one, name, "string") ?? memberValue(one, name, "number");
      return typeof value === "string" || typeof value === "number" ? equalTo(member, value, members) : nothing(member);
    });
    return allOf(conditions);
  }

  return async (given, context) => {
    const filter = await filterOf(given, context);
    if (as === undefined) return await pageAnswer({ entity, collection, filter }, declaration, given, context);
    const all = collectionNow(entity, context);
    if (as === "count") {
      const asked = allOf([filter, readCollectionQuery(given, odata).filter]);
      return { status: 200, body: await all.count(asked) };
    }
    // Options are of collections, as with an entity by its id.
    const [found] = await all.query({ filter, top: 1 });
    if (found === undefined) {
      throw new ServiceRefusal(404, "ResourceNotFound", `No ${entity} related to ${String(given[by])} was found.`);
    }
    return { status: 200, body: entityBody(found, collection, context.baseUrl) };
  };
}

/** What has nothing to be found by has nothing that belongs to it: no entity is let through. */
function nothing(member: string): Filter {
  const empty = equalTo(member, "");
  return { kind: "and", of: [empty, { kind: "not", of: empty }] };
}
