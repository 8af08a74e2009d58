import { entityBody } from "../../behaviours/entity.ts";
import { findEntity } from "../../entities/find-entity.ts";
import { change } from "../../entities/keep-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";

/** Sets how much a machine is worth. The body writes the member with a capital letter, the machine does not (documented). */
export const setDeviceValue: Handler = ({ id, DeviceValue: deviceValue }, context) =>
  inTurn(context, async (context) => {
    const machine = await findEntity("Machine", String(id), context);
    const changed = await change("Machine", machine, { deviceValue }, context);
    return { status: 200, body: entityBody(changed, "machines", context.baseUrl) };
  });
