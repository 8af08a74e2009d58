/** A value as TypeScript on one line, with the spaces that the formatter would set. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = membersOf(value).map(([name, member]) => `${key(name)}: ${literal(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** An object as TypeScript, a member on each line. */
export function linePerMember(value: object, write: (member: unknown) => string = literal): string {
  const lines = membersOf(value).map(([name, member]) => `  ${key(name)}: ${write(member)},\n`);
  return `{\n${lines.join("")}}`;
}

/** A member's name, in quotes where TypeScript wants them. */
export function key(name: string): string {
  return /^(?:[A-Za-z_$][\w$]*|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name);
}

function membersOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
