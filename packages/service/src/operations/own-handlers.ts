import type { OperationWithoutBehaviour } from "@defender-endpoint/types/operation-details";
import type { Handler } from "../handler.ts";
import { addOrRemoveMachineTag } from "./machine/add-or-remove-machine-tag.ts";
import { findMachinesByIp } from "./machine/find-machines-by-ip.ts";
import { cancelMachineAction } from "./machine-action/cancel-machine-action.ts";
import { stopAndQuarantineFile } from "./machine-action/stop-and-quarantine-file.ts";

const handlers = { addOrRemoveMachineTag, cancelMachineAction, findMachinesByIp, stopAndQuarantineFile };

/** The handlers of operations that none of the contract's behaviours describes: a new one does not compile until it is here. */
export const ownHandlers: Readonly<Record<OperationWithoutBehaviour, Handler>> = handlers;
