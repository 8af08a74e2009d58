import { listAnswer } from "../../behaviours/list-answer.ts";
import { machinesInContact } from "../../entities/machines-of.ts";
import type { Handler } from "../../handler.ts";

/** There are no more in an answer, and no way to the others (documented). */
const most = 500;

/** The machines that were in contact with a domain. */
export const listDomainMachines: Handler = async (given, context) =>
  listAnswer("machines", await machinesInContact("domain", String(given["domain"]), most, context), given, context);
