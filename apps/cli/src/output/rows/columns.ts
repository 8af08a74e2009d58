/** Those of the columns that are not known. */
export function unknownColumns(asked: readonly string[], known: Iterable<string>): readonly string[] {
  const names = new Set(known);
  return asked.filter((name) => !names.has(name));
}

/** That there are no such columns, and which there are. */
export function sayColumns(unknown: readonly string[], known: Iterable<string>): string {
  return `There is no column ${unknown.join(", ")}. There are ${[...known].join(", ")}.`;
}
