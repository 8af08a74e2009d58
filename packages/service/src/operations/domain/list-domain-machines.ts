import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { machinesInContact } from "../../entities/machines/machines-of.ts";
import type { Handler } from "../../handler.ts";
import { toleratedTop } from "../tolerated-top.ts";

/** There are no more in an answer, and no way to the others (documented). */
const most = 500;

/** The machines that were in contact with a domain. */
export const listDomainMachines: Handler = async (given, context) => {
  const machines = await machinesInContact("domain", String(given["domain"]), most, context);
  return listAnswer("machines", machines, given, context, toleratedTop);
};
