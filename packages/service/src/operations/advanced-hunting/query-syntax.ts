/**
 * Whether a text can be a query of KQL at all, as far as can be told without its grammar: what is opened is closed, texts end in their line,
 * and something stands before and behind each pipe. A query of which this is true may still be none.
 */
export function isQuery(text: string): boolean {
  const open: string[] = [];
  let last: "nothing" | "something" | "pipe" = "nothing";
  let hasAny = false;
  for (const [part] of text.matchAll(parts)) {
    if (part.startsWith("//") || part.trim() === "") continue;
    if (part === "|" || part === ";") {
      if (last === "pipe" || (part === "|" && last === "nothing")) return false;
      last = part === "|" ? "pipe" : "nothing";
      continue;
    }
    if (part === '"' || part === "'") return false;
    last = "something";
    hasAny = true;
    const end = closing.get(part);
    if (end !== undefined) open.push(end);
    else if (closers.has(part) && open.pop() !== part) return false;
  }
  return hasAny && last !== "pipe" && open.length === 0;
}

const closing: ReadonlyMap<string, string> = new Map(["()", "[]", "{}"].map(([one = "", other = ""]) => [one, other]));
const closers: ReadonlySet<string> = new Set(closing.values());

/** Comments, texts in their kinds of quotes, and what lies between. Each begins in one way, so that a long text takes no more than its length. */
const parts =
  /\/\/[^\n]*|```[\s\S]*?```|[hH]?@"(?:[^"]|"")*"|[hH]?@'(?:[^']|'')*'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^"'`/@hH()[\]{}|;]+|[\s\S]/g;
