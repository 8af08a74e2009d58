/**
 * What a text may hold that is not shown but obeyed, by a terminal or by whoever lays the text out: control characters, those that
 * turn the direction of writing, and other invisible ones.
 */
const obeyed = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with a blank for everything that is not shown. */
export function printable(text: string): string {
  return text.replace(obeyed, " ");
}

/** The lines of a text, each ended, with nothing in them that is not shown but tabs. */
export function printableLines(text: string): string {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.map((line) => `${line.split("\t").map(printable).join("\t")}\n`).join("");
}

/** JSON that means the same, but is harmless to a terminal: what JSON itself does not escape is escaped as well. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(obeyedInJson, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

// Line breaks between members stay.
const obeyedInJson = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;
