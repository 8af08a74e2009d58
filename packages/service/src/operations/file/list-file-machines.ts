import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { machinesInContact } from "../../entities/machines/machines-of.ts";
import type { Handler } from "../../handler.ts";
import { toleratedTop } from "../tolerated-top.ts";

/** As many as a page of machines has (decided). */
const most = toleratedTop.top.max;

/** The machines that have a file. */
export const listFileMachines: Handler = async (given, context) => {
  const machines = await machinesInContact("file", String(given["id"]), most, context);
  return listAnswer("machines", machines, given, context, toleratedTop);
};
