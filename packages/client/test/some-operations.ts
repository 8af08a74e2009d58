import type { Operation, OperationParameter, Repeatable } from "@defender-endpoint/types";

const rateLimits = [
  { calls: 100, perSeconds: 60 },
  { calls: 1_500, perSeconds: 3_600 },
];

const inPath = (...names: string[]): OperationParameter[] =>
  names.map((name) => ({ name, in: "path", required: true, type: "string" }));
const inQuery = (types: Readonly<Record<string, OperationParameter["type"]>>): OperationParameter[] =>
  Object.entries(types).map(([name, type]) => ({ name, in: "query", required: false, type }));

const collection = inQuery({ $filter: "string", $top: "integer", $skip: "integer", $orderby: "string" });

function operation(
  operationId: string,
  request: string,
  rest: Partial<Operation> & { readonly retry: Repeatable },
): Operation {
  const [method = "", path = ""] = request.split(" ");
  return { operationId, method, path, parameters: [], answers: { 200: ["id"] }, rateLimits, ...rest };
}

/** Operations of every shape, as the contract will have them or could have them. */
export const someOperations = {
  listMachines: operation("listMachines", "GET /api/machines", {
    parameters: collection,
    answers: { 200: ["value"] },
    retry: "safe",
    paging: "skip",
  }),
  exportAssessment: operation("exportAssessment", "GET /api/machines/Assessment", {
    parameters: inQuery({ pageSize: "integer", $top: "integer" }),
    answers: { 200: ["value"] },
    retry: "safe",
    paging: "link",
  }),
  listDeviceAvInfo: operation("listDeviceAvInfo", "GET /api/deviceavinfo", {
    parameters: collection,
    answers: { 200: ["value"] },
    retry: "safe",
    paging: "link",
  }),
  listMachineAlerts: operation("listMachineAlerts", "GET /api/machines/{id}/alerts", {
    parameters: inPath("id"),
    answers: { 200: ["value"], 404: ["error"] },
    retry: "safe",
  }),
  getMachine: operation("getMachine", "GET /api/machines/{id}", {
    parameters: inPath("id"),
    answers: { 200: ["id"], 404: ["error"] },
    retry: "safe",
  }),
  findMachinesByIp: operation("findMachinesByIp", "GET /api/machines/findbyip(ip='{ip}',timestamp={timestamp})", {
    parameters: inPath("ip", "timestamp"),
    answers: { 200: ["value"] },
    retry: "safe",
  }),
  listByTags: operation("listByTags", "GET /api/tags", {
    parameters: [{ name: "tag", in: "query", required: true, type: "array" }, ...inQuery({ exact: "boolean" })],
    answers: { 200: ["value"] },
    retry: "safe",
  }),
  countMachineAlerts: operation("countMachineAlerts", "GET /api/machines/{id}/alerts/$count", {
    parameters: inPath("id"),
    answers: { 200: "integer", 404: ["error"] },
    retry: "safe",
  }),
  getScript: operation("getScript", "GET /api/libraryfiles/{name}", {
    parameters: inPath("name"),
    answers: { 200: "text" },
    retry: "safe",
  }),
  downloadPackage: operation("downloadPackage", "GET /api/packages/{id}", {
    parameters: inPath("id"),
    answers: { 200: "binary" },
    retry: "safe",
  }),
  isolateMachine: operation("isolateMachine", "POST /api/machines/{id}/isolate", {
    parameters: inPath("id"),
    body: { type: "json", members: { Comment: true, IsolationType: false } },
    answers: { 201: ["id"] },
    retry: "look-first",
  }),
  createAlert: operation("createAlert", "POST /api/alerts/createAlertByReference", {
    body: { type: "json", members: { machineId: true, title: true } },
    retry: "never",
  }),
  updateAlert: operation("updateAlert", "PATCH /api/alerts/{id}", {
    parameters: inPath("id"),
    body: { type: "json", members: { status: false, alertIds: false } },
    answers: { 200: "none", 404: ["error"] },
    retry: "same-effect",
  }),
  runQuery: operation("runQuery", "POST /api/advancedqueries/run", {
    body: { type: "json", members: { Query: true } },
    answers: { 200: ["Results"] },
    retry: "safe",
  }),
  uploadFile: operation("uploadFile", "POST /api/libraryfiles", {
    body: { type: "multipart", members: { File: true, Description: false, OverrideIfExists: false } },
    answers: { 200: ["value"] },
    retry: "never",
  }),
  deleteIndicator: operation("deleteIndicator", "DELETE /api/indicators/{id}", {
    parameters: inPath("id"),
    answers: { 204: "none", 404: ["error"] },
    retry: "same-effect",
  }),
} satisfies Record<string, Operation>;
