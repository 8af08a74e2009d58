import { odataContext } from "../../behaviours/lists/odata-context.ts";
import { resultPath } from "../../downloads/answer-download.ts";
import { linkTo } from "../../downloads/link.ts";
import { findAction } from "../../entities/actions/find-action.ts";
import { readCommand } from "../../entities/actions/live-response-command.ts";
import type { Handler } from "../../handler.ts";
import { elementsAt, memberValue } from "../../odata/member-value.ts";
import { notFound } from "../../wire/service-refusal.ts";

/** A link to what a command brought back, once it is done (decided). A PutFile brings nothing back (captured). */
export const getLiveResponseResult: Handler = async ({ id, commandIndex: index }, context) => {
  const action = await findAction(String(id), "LiveResponse", context);
  const command = elementsAt(action, "commands")[Number(index)];
  const isDone = memberValue(command, "commandStatus", "string") === "Completed";
  if (!isDone || readCommand(command).type === "PutFile")
    throw notFound("LiveResponseResult", `${action["id"]}, ${index}`);
  const value = await linkTo(resultPath(action["id"], index), context);
  return { status: 200, body: { "@odata.context": odataContext(context.baseUrl, "Edm.String"), value } };
};
