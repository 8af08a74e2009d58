// Generated from the spec by `npm run generate`. Do not edit.

export interface OperationCollections {
  listAlerts: { paging: "skip", filter: { id: "string", alertCreationTime: "datetime", lastUpdateTime: "datetime", lastEventTime: "datetime", incidentId: "number", investigationId: "number", assignedTo: "string", detectionSource: "string", status: "enum", severity: "enum", category: "string", machineId: "string" } };
  listInvestigations: { paging: "skip", filter: { id: "string", startTime: "datetime", state: "enum", machineId: "string", triggeringAlertId: "string" } };
  listIndicators: { paging: "skip", filter: { indicatorValue: "string", indicatorType: "enum", application: "string", action: "enum", severity: "enum", title: "string", generateAlert: "boolean", expirationTime: "datetime", creationTimeDateTimeUtc: "datetime", createdBy: "string", createdByDisplayName: "string", rbacGroupNames: "string[]", rbacGroupIds: "string[]" } };
  listMachineActions: { paging: "skip", filter: { id: "guid", status: "enum", machineId: "string", type: "enum", requestor: "string", creationDateTimeUtc: "datetime" } };
  listMachines: { paging: "skip", filter: { id: "string", computerDnsName: "string", version: "string", deviceValue: "enum", aadDeviceId: "guid", machineTags: "string[]", lastSeen: "datetime", exposureLevel: "enum", onboardingStatus: "enum", lastIpAddress: "string", healthStatus: "enum", osPlatform: "string", riskScore: "enum", rbacGroupId: "number" } };
  countMachineAlerts: { paging: "none", filter: { status: "enum" } };
}
