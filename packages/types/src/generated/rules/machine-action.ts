// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listMachineActions" | "getMachineAction" | "isolateMachine" | "restrictCodeExecution" | "unrestrictCodeExecution" | "unisolateMachine" | "runAntiVirusScan" | "offboardMachine" | "stopAndQuarantineFile" | "collectInvestigationPackage" | "getPackageUri" | "cancelMachineAction", OperationRules>> = {
  listMachineActions: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  getMachineAction: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { id: { code: "BadRequest", message: "The key value {value} is not valid. It should be of type Edm.Guid." } } },
  },
  isolateMachine: {
    permissions: { application: ["Machine.Isolate"], delegated: ["Machine.Isolate"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  restrictCodeExecution: {
    permissions: { application: ["Machine.RestrictExecution"], delegated: ["Machine.RestrictExecution"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  unrestrictCodeExecution: {
    permissions: { application: ["Machine.RestrictExecution"], delegated: ["Machine.RestrictExecution"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  unisolateMachine: {
    permissions: { application: ["Machine.Isolate"], delegated: ["Machine.Isolate"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  runAntiVirusScan: {
    permissions: { application: ["Machine.Scan"], delegated: ["Machine.Scan"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  offboardMachine: {
    permissions: { application: ["Machine.Offboard"], delegated: ["Machine.Offboard"], role: "Manage security settings in Security Center" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  stopAndQuarantineFile: {
    permissions: { application: ["Machine.StopAndQuarantine", "Machine.ReadWrite.All"], delegated: ["Machine.StopAndQuarantine"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  collectInvestigationPackage: {
    permissions: { application: ["Machine.CollectForensics"], delegated: ["Machine.CollectForensics"], role: "Alerts investigation" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  getPackageUri: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.CollectForensics"], role: "Alerts investigation" },
    refusals: { parameters: { id: { code: "BadRequest", message: "The key value {value} is not valid. It should be of type Edm.Guid." } } },
  },
  cancelMachineAction: {
    permissions: { application: ["Machine.CollectForensics", "Machine.Isolate", "Machine.RestrictExecution", "Machine.Scan", "Machine.Offboard", "Machine.StopAndQuarantine", "Machine.LiveResponse"], delegated: ["Machine.CollectForensics", "Machine.Isolate", "Machine.RestrictExecution", "Machine.Scan", "Machine.Offboard", "Machine.StopAndQuarantine", "Machine.LiveResponse"] },
    refusals: { parameters: { id: { code: "BadRequest", message: "The key value {value} is not valid. It should be of type Edm.Guid." } }, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
};
