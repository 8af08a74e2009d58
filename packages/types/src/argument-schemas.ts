export { answerMembers, knownValues } from "./schema/answer-members.ts";
export { argumentSchemas, resolveSchema } from "./schema/argument-schemas.ts";
export type { Schema, SchemaType } from "./schema/schema.ts";
