import { printable, printableJson } from "../../output/printable.ts";

/** Items in an answer, at most. */
export const mostItems = 50;
/** Characters of an answer, at most: about 10,000 tokens. */
export const longestAnswer = 40_000;

export interface BoundedAnswer {
  readonly text: string;
  /** How many characters there are, where that is more than are shown. */
  readonly cutFrom?: number;
  /** Of a list, how many items are shown, and how many came. */
  readonly items?: { readonly shown: number; readonly of: number };
}

/** As much of an answer as fits. A list is shown from item number `from` on, in whole items unless not even one fits. */
export function boundedAnswer(answer: unknown, from: number): BoundedAnswer {
  if (typeof answer !== "object" || answer === null) return cut(printable(String(answer)));
  const [name, list] = Object.entries(answer).find(([, member]) => Array.isArray(member)) ?? [];
  if (name === undefined || !isPage(name)) return cut(printableJson(answer));
  const items: readonly unknown[] = list;
  let room = longestAnswer;
  const shown = items.slice(from, from + mostItems).filter((item, index) => {
    room -= printableJson(item).length + 1;
    return room >= 0 || index === 0;
  });
  return {
    ...cut(printableJson({ ...answer, [name]: shown })),
    items: { shown: shown.length, of: items.length },
  };
}

/** Lists have these names; any other list is a member of one entity. */
function isPage(name: string): boolean {
  return name === "value" || name === "Results";
}

function cut(text: string): BoundedAnswer {
  const most = longestAnswer + 1_000;
  return text.length > most ? { text: text.slice(0, most), cutFrom: text.length } : { text };
}
