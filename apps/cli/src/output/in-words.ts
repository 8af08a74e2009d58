import { printable } from "./printable.ts";

const shown = 5;

/** Names in a question, as many as fit into it. */
export function inWords(names: readonly string[]): string {
  const others = names.length - shown;
  return printable(names.slice(0, shown).join(", ")) + (others > 0 ? ` and ${others} more` : "");
}
