/** Something that cannot be in a world. */
export class InvalidWorldError extends Error {
  readonly kind = "invalid-world";
  override readonly name = "InvalidWorldError";

  constructor(what: string, expected: string, got: unknown) {
    super(`Cannot make the world: ${what} must be ${expected}, but was ${show(got)}.`);
  }
}

function show(value: unknown): string {
  const text = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
