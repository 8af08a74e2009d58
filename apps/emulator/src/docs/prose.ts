import { html } from "hono/html";

/** A piece of a page. Whatever was put into it has been escaped. */
export type Html = ReturnType<typeof html>;

/** The little Markdown that the contract's descriptions use: paragraphs, and `code` in them. */
export function prose(text = ""): Html {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return html`${paragraphs.map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

/** One paragraph's worth of it, without the paragraph. */
export function inline(text = ""): Html {
  // Split at the backticks, every second piece lies between two of them.
  const pieces = text.trim().split("`");
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}
