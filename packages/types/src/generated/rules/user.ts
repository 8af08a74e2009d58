// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listUserAlerts" | "listUserMachines", OperationRules>> = {
  listUserAlerts: {
    permissions: { application: ["Alert.Read.All", "Alert.ReadWrite.All"], delegated: ["Alert.Read", "Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  listUserMachines: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
};
