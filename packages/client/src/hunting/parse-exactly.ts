/** A whole number that a double may not hold, but for what is within texts and what is part of another number. */
const longNumber = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON, in which whole numbers that a double cannot hold are texts of their digits: a parser would round them. (`context.source` of a reviver
 * tells them, but not in Node 20.)
 * @throws {SyntaxError}
 */
export function parseExactly(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  // It is JSON, so that every text has its end, and the pattern one way to match it.
  if (!/\d{16}/.test(text)) return parsed;
  let changed = false;
  const exact = text.replace(longNumber, (token) => {
    if (!/^-?\d{16,}$/.test(token) || Number.isSafeInteger(Number(token))) return token;
    changed = true;
    return `"${token}"`;
  });
  return changed ? JSON.parse(exact) : parsed;
}
