/** A table for tickets and chats. */
export function renderMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => "---"), ...rows.map((cells) => cells.map(inMarkdown))]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

/** What would end a cell, or be taken for a mark or a link, stands for itself. */
function inMarkdown(cell: string): string {
  return cell.replace(/[\\`*_[\]<>|~#]/g, "\\$&");
}
