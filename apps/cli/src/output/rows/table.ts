import { styleText } from "node:util";
import stringWidth from "string-width";
import { cut, padEnd, type Sheet, wrap } from "../sheet.ts";

const gap = "  ";
/** Where a terminal has room for no more columns, a cell is cut to so much at the least. */
const narrowest = 12;

/**
 * Rows in columns, as many of them as the terminal has room for, from the first on. The last line names those that it has no room for.
 * One row alone stands upright, a line for each member.
 */
export function renderTable(
  names: readonly string[],
  rows: readonly ((name: string) => string)[],
  { columns: room = Number.POSITIVE_INFINITY, colours = false }: Sheet,
): string {
  const bold = (text: string) => (colours ? styleText("bold", text, { validateStream: false }) : text);
  const [only] = rows;
  if (only !== undefined && rows.length === 1) {
    const width = Math.max(...names.map((name) => stringWidth(name)));
    return names
      .map((name) => `${bold(padEnd(name, width))}${gap}${cut(only(name), room - width - gap.length)}\n`)
      .join("");
  }
  const shown: { readonly name: string; readonly width: number }[] = [];
  let left = room;
  for (const name of names) {
    const widest = rows.reduce((width, row) => Math.max(width, stringWidth(row(name))), stringWidth(name));
    const width = Math.min(widest, Math.max(left, 0));
    if (width < Math.min(widest, narrowest)) break;
    shown.push({ name, width });
    left -= width + gap.length;
  }
  const line = (cell: (name: string) => string) =>
    shown
      .map(({ name, width }) => padEnd(cut(cell(name), width), width))
      .join(gap)
      .trimEnd();
  const others = names.slice(shown.length);
  return [
    bold(line((name) => name)),
    ...rows.map(line),
    ...(others.length > 0 ? [wrap(`Without room: ${others.join(", ")}. Choose with --columns.`, room)] : []),
  ]
    .map((text) => `${text}\n`)
    .join("");
}
