import { odataContext } from "../../behaviours/lists/odata-context.ts";
import { packagePath } from "../../downloads/answer-download.ts";
import { linkTo } from "../../downloads/link.ts";
import { findAction } from "../../entities/actions/find-action.ts";
import type { Handler } from "../../handler.ts";
import { notFound } from "../../wire/service-refusal.ts";

/** A link to the package of an action, which is not found until that has succeeded (captured). */
export const getPackageUri: Handler = async ({ id }, context) => {
  const action = await findAction(String(id), "CollectInvestigationPackage", context);
  if (action["status"] !== "Succeeded") throw notFound("Package", String(id));
  const value = await linkTo(packagePath(action["id"]), context);
  return { status: 200, body: { "@odata.context": odataContext(context.baseUrl, "Edm.String"), value } };
};
