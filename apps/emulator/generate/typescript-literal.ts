import { isScenarioFile } from "@defender-endpoint/types/scenarios";

/** Of a line, without what calls the operation. */
const width = 80;

/** A value of a scenario as TypeScript writes it: on one line if it fits, and what is a file as one. */
export function typescriptLiteral(value: unknown, indent = ""): string {
  const deeper = `${indent}  `;
  if (isScenarioFile(value)) return `new File([${JSON.stringify(value.text)}], ${JSON.stringify(value.$file)})`;
  if (Array.isArray(value)) {
    const items = value.map((item) => typescriptLiteral(item, deeper));
    return fitted("[", items, "]", indent);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${typescriptLiteral(member, deeper)}`);
  return members.length === 0 ? "{}" : fitted("{ ", members, " }", indent);
}

function fitted(open: string, items: readonly string[], close: string, indent: string): string {
  const line = `${open}${items.join(", ")}${close}`;
  if (indent.length + line.length <= width && !line.includes("\n")) return line;
  return `${open.trim()}\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}${close.trim()}`;
}

function key(name: string): string {
  return /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
}
