import { Help } from "commander";
import stringWidth from "string-width";

/** What a table is printed on. */
export interface Sheet {
  /** How many characters fit in a line; none where it is no terminal. */
  readonly columns?: number | undefined;
  readonly colours?: boolean | undefined;
}

/** Blanks behind a text, up to a width in a terminal's columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** What of a text fits into a width, with a sign that there was more. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let [kept, used] = ["", 1];
  for (const character of text) {
    used += stringWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text in lines of no more than a width, as far as its words are no longer. */
export function wrap(text: string, width: number): string {
  return new Help().boxWrap(text, width);
}
