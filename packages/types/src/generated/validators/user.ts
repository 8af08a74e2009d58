// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"listUserAlerts" | "listUserMachines", OperationSchemas>> = {
  listUserAlerts: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listUserMachines: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/MachinePage"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};
