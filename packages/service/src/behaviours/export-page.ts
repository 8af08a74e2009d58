import type { ExportBehaviour } from "@defender-endpoint/types/operation-details";
import { collectionNow } from "../entities/collection-now.ts";
import type { Handler } from "../handler.ts";
import { ServiceRefusal } from "../wire/service-refusal.ts";
import type { Declaration } from "./declaration.ts";
import { nextLink } from "./lists/next-link.ts";
import { odataContext } from "./lists/odata-context.ts";

/** How many rows a page has where none are asked for (documented). */
const rowsOfPage = 50_000;

/**
 * Answers with a page of an export, and the link to the next one as long as there is more. Whoever asks for `$top` rows gets these and no link
 * (documented).
 */
export function exportHandler({ behaviour, path }: Declaration<ExportBehaviour>): Handler {
  const { export: entity, size, cursor } = behaviour;
  return async (given, context) => {
    const { [cursor]: at, [size]: asked, $top } = given;
    const skip = at === undefined ? 0 : position(String(at));
    const top = Number($top ?? asked ?? rowsOfPage);
    // One more than the page tells whether there is another one.
    const rows = await collectionNow(entity, context).query({ skip, top: top + 1 });
    const goesOn = rows.length > top && $top === undefined;
    return {
      status: 200,
      body: {
        "@odata.context": odataContext(context.baseUrl, `Collection(microsoft.windowsDefenderATP.api.${entity})`),
        value: rows.slice(0, top),
        ...(goesOn ? { "@odata.nextLink": nextLink(path, { ...given, [cursor]: token(skip + top) }, context) } : {}),
      },
    };
  };
}

/** Where the next page begins, so that nobody takes it for a number to count up. */
function token(skip: number): string {
  return btoa(`row ${skip}`).replaceAll("=", "");
}

function position(text: string): number {
  const [, row] = /^row (\d{1,10})$/.exec(decoded(text)) ?? [];
  if (row !== undefined) return Number(row);
  throw new ServiceRefusal(400, "BadRequest", "The skip token is not one out of a link of this export.");
}

function decoded(text: string): string {
  return /^[\w+/]+$/.test(text) && text.length % 4 !== 1 ? atob(text) : "";
}
