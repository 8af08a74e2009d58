import type { OperationWithoutBehaviour } from "@defender-endpoint/types/operation-details";
import type { Handler } from "../handler.ts";
import { runAdvancedQuery } from "./advanced-hunting/run-advanced-query.ts";
import { batchUpdateAlerts } from "./alerts/batch-update-alerts.ts";
import { createAlertByReference } from "./alerts/create-alert-by-reference.ts";
import { getAlertUser } from "./alerts/get-alert-user.ts";
import { listAlertDomains } from "./alerts/list-alert-domains.ts";
import { listAlertFiles } from "./alerts/list-alert-files.ts";
import { listAlertIps } from "./alerts/list-alert-ips.ts";
import { startInvestigation } from "./automated-investigation/start-investigation.ts";
import { listDomainAlerts } from "./domain/list-domain-alerts.ts";
import { listDomainMachines } from "./domain/list-domain-machines.ts";
import { listFileAlerts } from "./file/list-file-alerts.ts";
import { listFileMachines } from "./file/list-file-machines.ts";
import { batchDeleteIndicators } from "./indicators/batch-delete-indicators.ts";
import { importIndicators } from "./indicators/import-indicators.ts";
import { listIpAlerts } from "./ip/list-ip-alerts.ts";
import { deleteLibraryFile } from "./library/delete-library-file.ts";
import { uploadLibraryFile } from "./library/upload-library-file.ts";
import { getLiveResponseResult } from "./live-response/get-live-response-result.ts";
import { runLiveResponse } from "./live-response/run-live-response.ts";
import { addOrRemoveMachineTag } from "./machine/add-or-remove-machine-tag.ts";
import { addOrRemoveTagForMultipleMachines } from "./machine/add-or-remove-tag-for-multiple-machines.ts";
import { findMachineByInternalIpLegacy } from "./machine/find-machine-by-internal-ip-legacy.ts";
import { findMachinesByIp } from "./machine/find-machines-by-ip.ts";
import { findMachinesByTag } from "./machine/find-machines-by-tag.ts";
import { setDeviceValue } from "./machine/set-device-value.ts";
import { cancelMachineAction } from "./machine-action/cancel-machine-action.ts";
import { getPackageUri } from "./machine-action/get-package-uri.ts";
import { stopAndQuarantineFile } from "./machine-action/stop-and-quarantine-file.ts";
import { listUserAlerts } from "./user/list-user-alerts.ts";
import { listUserMachines } from "./user/list-user-machines.ts";

const handlers = {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  batchDeleteIndicators,
  batchUpdateAlerts,
  cancelMachineAction,
  createAlertByReference,
  deleteLibraryFile,
  findMachineByInternalIpLegacy,
  findMachinesByIp,
  findMachinesByTag,
  getAlertUser,
  getLiveResponseResult,
  getPackageUri,
  importIndicators,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listDomainAlerts,
  listDomainMachines,
  listFileAlerts,
  listFileMachines,
  listIpAlerts,
  listUserAlerts,
  listUserMachines,
  runAdvancedQuery,
  runLiveResponse,
  setDeviceValue,
  startInvestigation,
  stopAndQuarantineFile,
  uploadLibraryFile,
};

/** The handlers of operations that none of the contract's behaviours describes: a new one does not compile until it is here. */
export const ownHandlers: Readonly<Record<OperationWithoutBehaviour, Handler>> = handlers;
