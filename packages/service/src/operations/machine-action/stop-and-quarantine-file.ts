import { entityBody } from "../../behaviours/entity.ts";
import { beginAction } from "../../entities/actions/begin-action.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";

/** Begins the quarantine of a file, which the action names by its SHA-1 (captured). */
export const stopAndQuarantineFile: Handler = ({ id, Comment: requestorComment, Sha1: fileIdentifier }, context) =>
  inTurn(context, async (context) => {
    const members = { requestorComment, relatedFileInfo: { fileIdentifier, fileIdentifierType: "Sha1" } };
    const machine = await findEntity("Machine", String(id), context);
    const begun = await beginAction({ type: "StopAndQuarantineFile", machine, members }, context);
    return { status: 201, body: entityBody(begun, "machineActions", context.baseUrl) };
  });
