import { listAnswer } from "../../behaviours/lists/list-answer.ts";
import { linkedIds } from "../../entities/links.ts";
import { machinesOf } from "../../entities/machines/machines-of.ts";
import { usersOf } from "../../entities/machines/user.ts";
import type { Handler } from "../../handler.ts";

/** The machines that a user logged on to, by the name of the account alone: in whichever domain it is (documented). */
export const listUserMachines: Handler = async (given, context) => {
  const users = await usersOf(String(given["id"]), context);
  const ids = await Promise.all(
    users.map(({ id }) => linkedIds(context.store, { entity: "User", id: String(id) }, "Machine")),
  );
  return listAnswer("machines", await machinesOf(ids.flat(), context), given, context);
};
