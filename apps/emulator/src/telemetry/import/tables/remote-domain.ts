import { canonicalAddress } from "@defender-endpoint/service";

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;
/** What the contract takes for the name of a domain, without a dot at its end. */
const domain = /^[\w-]{1,63}(?:\.[\w-]{1,63})*$/;
const longest = 253;
/** A URL may be as long as a line. Its host stands at the beginning. */
const longestHead = 1024;

/**
 * The domain in a URL or of a host that stands alone, with or without a port, in lower case. Undefined if there is none: where an address stands
 * in its place, and where what stands there could not be asked for.
 */
export function remoteDomain(url: unknown): string | undefined {
  if (typeof url !== "string" || url === "") return undefined;
  const [authority = ""] = url
    .slice(0, longestHead)
    .trim()
    .replace(scheme, "")
    .split(/[/?#\\]/, 1);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const name = host.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
  if (name.length > longest || !domain.test(name)) return undefined;
  return canonicalAddress(name) === undefined ? name : undefined;
}
