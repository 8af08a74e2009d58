/** The part of JSON Schema that the contract uses and that is checked here. What only explains is left out. */
export interface Schema {
  /** `#/components/schemas/NAME`. */
  readonly $ref?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export type SchemaType = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null";

/** Every keyword that is checked. `satisfies` keeps it complete. */
export const checkedKeywords: ReadonlySet<string> = new Set(
  Object.keys({
    $ref: true,
    type: true,
    enum: true,
    const: true,
    format: true,
    pattern: true,
    minLength: true,
    maxLength: true,
    minimum: true,
    maximum: true,
    items: true,
    minItems: true,
    maxItems: true,
    required: true,
    properties: true,
    additionalProperties: true,
    minProperties: true,
    allOf: true,
    anyOf: true,
    oneOf: true,
  } satisfies Record<keyof Schema, true>),
);
