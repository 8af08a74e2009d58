import { deleteContent } from "../../entities/files/library-file.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";

/** Takes a file out of the library, with what is in it. */
export const deleteLibraryFile: Handler = ({ fileName }, context) =>
  inTurn(context, async (context) => {
    const file = await findEntity("LibraryFile", String(fileName), context);
    await context.store.collection("LibraryFile").delete(String(file["fileName"]));
    await deleteContent(String(file["fileName"]), context);
    return { status: 204 };
  });
