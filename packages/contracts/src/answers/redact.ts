/** A shorter secret is none, and its letters stand in every text: what is left would say nothing. */
const shortestSecret = 8;
/** What is shown of a text. The answer that it may quote can be long. */
const longestText = 1000;

/** A text that quotes somebody else, as it may be shown: with a mark in the place of secrets, and no longer than one reads. */
export function redact(text: string, secrets: Iterable<string>, mark: string): string {
  // One can be part of another.
  const long = [...secrets].filter(({ length }) => length >= shortestSecret).sort((a, b) => b.length - a.length);
  const redacted = long.reduce((all, secret) => all.replaceAll(secret, mark), text);
  return redacted.length > longestText ? `${redacted.slice(0, longestText)}…` : redacted;
}
