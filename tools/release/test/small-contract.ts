/** A contract with one of everything that is compared, for tests. */
export const smallContract = {
  openapi: "3.1.0",
  info: { title: "Small", version: "1.0.0" },
  servers: [{ url: "https://a.test", description: "A", "x-cloud": { name: "global", audience: "https://a.test" } }],
  security: [{ application: ["read", "write"] }],
  paths: {
    "/items/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getItem",
        summary: "Get an item",
        parameters: [
          {
            name: "limit",
            in: "query",
            description: "How many.",
            "x-invalid": { code: "InvalidInput", message: "Wrong." },
            schema: { type: "integer", minimum: 1, maximum: 10, default: 5 },
          },
        ],
        responses: {
          "200": {
            description: "The item.",
            headers: { ETag: { schema: { type: "string" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
          "404": { $ref: "#/components/responses/NotFound" },
        },
        "x-permissions": { application: ["Item.Read"], delegated: ["Item.Read"], role: "View" },
        "x-rate-limits": [{ calls: 100, perSeconds: 60 }],
        "x-scenarios": {
          seen: {
            summary: "There is one.",
            given: { itemExists: { id: "1" } },
            request: { id: "1" },
            response: { status: 200, example: "one" },
          },
        },
      },
      post: {
        operationId: "changeItem",
        requestBody: {
          "x-invalid": { code: "InvalidBody", message: "Wrong." },
          content: { "application/json": { schema: { $ref: "#/components/schemas/Change" } } },
        },
        responses: { "204": { description: "Done." } },
        "x-rate-limits": "few",
        "x-retry": "never",
        "x-paging": "none",
        "x-batch": { member: "ids", max: 500 },
        "x-odata": {
          filter: { kind: "string" },
          orderby: ["count"],
          expand: ["parts"],
          top: { default: 10, max: 100 },
        },
        "x-behaviour": { entity: "Item", by: "id" },
        "x-without": ["throttled"],
      },
    },
  },
  components: {
    securitySchemes: { application: { type: "http", scheme: "bearer", description: "A token." } },
    responses: { NotFound: { description: "There is none." } },
    schemas: {
      Item: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string" },
          kind: { type: "string", enum: ["a", "b"] },
          count: { type: "number", minimum: 0 },
          parts: { type: "array", items: { $ref: "#/components/schemas/Item" } },
        },
      },
      Change: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, kind: { type: "string", enum: ["a", "b"] }, note: { type: "string" } },
      },
    },
  },
  "x-rate-limit-classes": { few: [{ calls: 10, perSeconds: 60 }] },
  "x-scenarios": {
    noToken: { summary: "There is no token.", caller: "anonymous", request: {}, response: { status: 401 } },
    throttled: { summary: "Too many calls.", limit: 60, given: { quotaUsedUp: {} }, response: { status: 429 } },
  },
  "x-provider-states": {
    itemExists: { summary: "There is an item.", params: { id: { type: "string" } }, provides: ["token"] },
  },
};
