import { listAnswer } from "../../behaviours/list-answer.ts";
import { machinesInContact } from "../../entities/machines-of.ts";
import type { Handler } from "../../handler.ts";

/** As many as a page of machines has (decided). */
const most = 10_000;

/** The machines that have a file. */
export const listFileMachines: Handler = async (given, context) =>
  listAnswer("machines", await machinesInContact("file", String(given["id"]), most, context), given, context);
