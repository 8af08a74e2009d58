// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"listUserAlerts" | "listUserMachines">["operations"] = {
  listUserAlerts: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listUserMachines: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/MachinePage"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
};

export const schemas: ResourceSchemas<"listUserAlerts" | "listUserMachines"> = { operations, components: { ...components, ...own }, answers };
