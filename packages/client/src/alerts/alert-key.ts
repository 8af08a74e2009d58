/** How long a key is. */
export const keyLength = 8;

/**
 * 48 bits of a text, as eight letters (cyrb53, in the public domain, without its highest bits). A cursor has room for 500 of them. That
 * an alert is taken for another one, among 500, is to be expected once in 500,000,000,000 alerts.
 */
export function keyOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bytes = [high, low].flatMap((half) => [half >>> 24, (half >>> 16) & 255, (half >>> 8) & 255]);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
