// Generated from the spec by `npm run generate`. Do not edit.

import type { Cloud, RateLimit } from "../operation.ts";
import { type OperationTable, withIds } from "../operation-ids.ts";
import type { OperationId } from "../operation-types.ts";

export const specVersion = "0.1.0";

const limits = {
  default: [{ calls: 100, perSeconds: 60 }, { calls: 1500, perSeconds: 3600 }],
  none: [],
} as const satisfies Record<string, readonly RateLimit[]>;

export const operationTable: OperationTable<OperationId> = /* @__PURE__ */ withIds<OperationId>({
  listAlerts: {
    method: "GET", path: "/api/alerts",
    parameters: [
      { name: "$filter", in: "query", required: false, type: "string" },
      { name: "$top", in: "query", required: false, type: "integer" },
      { name: "$skip", in: "query", required: false, type: "integer" },
      { name: "$orderby", in: "query", required: false, type: "string" },
      { name: "$expand", in: "query", required: false, type: "string" },
      { name: "$select", in: "query", required: false, type: "string" },
      { name: "$count", in: "query", required: false, type: "boolean" },
    ],
    answers: { 200: ["value"] },
    rateLimits: limits.default, retry: "safe", paging: "skip",
  },
  getAlert: {
    method: "GET", path: "/api/alerts/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  updateAlert: {
    method: "PATCH", path: "/api/alerts/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { status: false, assignedTo: false, classification: false, determination: false, comment: false } },
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  getDomainStatistics: {
    method: "GET", path: "/api/domains/{domain}/stats",
    parameters: [
      { name: "domain", in: "path", required: true, type: "string" },
      { name: "lookBackHours", in: "query", required: false, type: "integer" },
    ],
    answers: { 200: ["host", "organizationPrevalence"] },
    rateLimits: limits.default, retry: "safe",
  },
  getFile: {
    method: "GET", path: "/api/files/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    answers: { 200: ["sha1"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  getFileStatistics: {
    method: "GET", path: "/api/files/{id}/stats",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
      { name: "lookBackHours", in: "query", required: false, type: "integer" },
    ],
    answers: { 200: ["sha1", "organizationPrevalence", "globallyPrevalence"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  submitIndicator: {
    method: "POST", path: "/api/indicators",
    parameters: [],
    body: { type: "json", members: { indicatorValue: true, indicatorType: true, action: true, application: false, title: true, description: true, expirationTime: false, severity: false, recommendedActions: false, rbacGroupNames: false, educateUrl: false, generateAlert: false } },
    answers: { 200: ["id", "indicatorValue", "indicatorType"] },
    rateLimits: limits.default, retry: "same-effect",
  },
  deleteIndicator: {
    method: "DELETE", path: "/api/indicators/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    answers: { 204: "none", 404: ["error"] },
    rateLimits: limits.default, retry: "same-effect",
  },
  getIPStatistics: {
    method: "GET", path: "/api/ips/{ip}/stats",
    parameters: [
      { name: "ip", in: "path", required: true, type: "string" },
      { name: "lookBackHours", in: "query", required: false, type: "integer" },
    ],
    answers: { 200: ["ipAddress", "organizationPrevalence"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  listMachineActions: {
    method: "GET", path: "/api/machineactions",
    parameters: [
      { name: "$filter", in: "query", required: false, type: "string" },
      { name: "$top", in: "query", required: false, type: "integer" },
      { name: "$skip", in: "query", required: false, type: "integer" },
      { name: "$orderby", in: "query", required: false, type: "string" },
      { name: "$select", in: "query", required: false, type: "string" },
      { name: "$count", in: "query", required: false, type: "boolean" },
    ],
    answers: { 200: ["value"] },
    rateLimits: limits.default, retry: "safe", paging: "skip",
  },
  getMachineAction: {
    method: "GET", path: "/api/machineactions/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  isolateMachine: {
    method: "POST", path: "/api/machines/{id}/isolate",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true, IsolationType: false } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  restrictCodeExecution: {
    method: "POST", path: "/api/machines/{id}/restrictCodeExecution",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  unrestrictCodeExecution: {
    method: "POST", path: "/api/machines/{id}/unrestrictCodeExecution",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  unisolateMachine: {
    method: "POST", path: "/api/machines/{id}/unisolate",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  runAntiVirusScan: {
    method: "POST", path: "/api/machines/{id}/runAntiVirusScan",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true, ScanType: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  offboardMachine: {
    method: "POST", path: "/api/machines/{id}/offboard",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true } },
    answers: { 200: ["id"], 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  stopAndQuarantineFile: {
    method: "POST", path: "/api/machines/{id}/StopAndQuarantineFile",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true, Sha1: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  collectInvestigationPackage: {
    method: "POST", path: "/api/machines/{id}/collectInvestigationPackage",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: true } },
    answers: { 201: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  cancelMachineAction: {
    method: "POST", path: "/api/machineactions/{id}/cancel",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Comment: false } },
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "look-first",
  },
  listMachines: {
    method: "GET", path: "/api/machines",
    parameters: [
      { name: "$filter", in: "query", required: false, type: "string" },
      { name: "$top", in: "query", required: false, type: "integer" },
      { name: "$skip", in: "query", required: false, type: "integer" },
      { name: "$orderby", in: "query", required: false, type: "string" },
      { name: "$select", in: "query", required: false, type: "string" },
      { name: "$count", in: "query", required: false, type: "boolean" },
    ],
    answers: { 200: ["value"] },
    rateLimits: limits.default, retry: "safe", paging: "skip",
  },
  getMachine: {
    method: "GET", path: "/api/machines/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "safe",
  },
  updateMachine: {
    method: "PATCH", path: "/api/machines/{id}",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { machineTags: false, deviceValue: false } },
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "same-effect",
  },
  addOrRemoveMachineTag: {
    method: "POST", path: "/api/machines/{id}/tags",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
    ],
    body: { type: "json", members: { Value: true, Action: true } },
    answers: { 200: ["id"], 404: ["error"] },
    rateLimits: limits.default, retry: "same-effect",
  },
  countMachineAlerts: {
    method: "GET", path: "/api/machines/{id}/alerts/$count",
    parameters: [
      { name: "id", in: "path", required: true, type: "string" },
      { name: "$filter", in: "query", required: false, type: "string" },
    ],
    answers: { 200: "integer", 404: ["error"] },
    rateLimits: limits.none, retry: "safe",
  },
  findMachinesByIp: {
    method: "GET", path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})",
    parameters: [
      { name: "ip", in: "path", required: true, type: "string" },
      { name: "timestamp", in: "path", required: true, type: "string" },
    ],
    answers: { 200: ["value"] },
    rateLimits: limits.default, retry: "safe",
  },
});

export const clouds = {
  global: { baseUrl: "https://api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  us: { baseUrl: "https://us.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  eu: { baseUrl: "https://eu.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  uk: { baseUrl: "https://uk.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  au: { baseUrl: "https://au.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  swa: { baseUrl: "https://swa.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  ina: { baseUrl: "https://ina.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  aea: { baseUrl: "https://aea.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  gcc: { baseUrl: "https://api-gcc.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.com", audience: "https://api-gcc.securitycenter.microsoft.us" },
  gccHigh: { baseUrl: "https://api-gov.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.us", audience: "https://api-gov.securitycenter.microsoft.us" },
} as const satisfies Record<string, Cloud>;
