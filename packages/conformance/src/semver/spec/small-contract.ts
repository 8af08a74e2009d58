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
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Change" } } } },
        responses: { "204": { description: "Done." } },
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
  "x-provider-states": {
    itemExists: { summary: "There is an item.", params: { id: { type: "string" } }, provides: ["token"] },
  },
};
