import type { Handler } from "../handler.ts";
import { actionHandler } from "./action.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { entitiesHandler } from "./entities.ts";
import { entityHandler } from "./entity.ts";
import { exportHandler } from "./export-page.ts";
import { relatedHandler } from "./related.ts";
import { statisticsHandler } from "./statistics.ts";
import { upsertHandler } from "./upsert.ts";
import { writeHandler } from "./write.ts";

/** The handler of an operation that the contract declares the behaviour of. */
export function behaviourHandler({ behaviour, ...rest }: Declaration, model: EntityModel): Handler {
  if ("entities" in behaviour) return entitiesHandler({ behaviour, ...rest }, model);
  if ("related" in behaviour) return relatedHandler({ behaviour, ...rest }, model);
  if ("export" in behaviour) return exportHandler({ behaviour, ...rest });
  if ("action" in behaviour) return actionHandler({ behaviour, ...rest }, model);
  if ("statistics" in behaviour) return statisticsHandler({ behaviour, ...rest });
  if (!("write" in behaviour)) return entityHandler({ behaviour, ...rest });
  return "key" in behaviour ? upsertHandler({ behaviour, ...rest }, model) : writeHandler({ behaviour, ...rest });
}
