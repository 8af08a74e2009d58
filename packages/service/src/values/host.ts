const schemes = ["http://", "https://", "ftp://"];
const name = String.raw`([^\s/:?#@[\]]+)`;
/** A URL, which may name a port, or a host with perhaps a path behind it: there a colon would belong to a scheme. */
const form = new RegExp(`^(?:(?:https?|ftp)://${name}(?:[/:?#]|$)|${name}(?:[/?#]|$))`);

/** The host of a URL, as it is spelt there. A host alone is its own. Undefined where there is none. */
export function hostOf(url: string): string | undefined {
  const [, ofUrl, alone] = form.exec(url) ?? [];
  return ofUrl ?? alone;
}

/** What every URL of a host is or begins with, so that an index finds it: exactly those of which {@link hostOf} says so. */
export function urlsOf(host: string): { readonly whole: readonly string[]; readonly beginnings: readonly string[] } {
  const urls = schemes.map((scheme) => `${scheme}${host}`);
  const whole = [host, ...urls];
  const beginnings = ["/", "?", "#"].flatMap((end) => whole.map((url) => `${url}${end}`));
  return { whole, beginnings: [...beginnings, ...urls.map((url) => `${url}:`)] };
}
