import type { WayOn } from "../asked-service.ts";

/** As many as a person looks through. */
const most = 12;

/**
 * An organization's own links from `{ "CMDB": "https://cmdb.example/?ip={ip}" }`, or what is wrong with them, in words that follow the
 * name of what they were read from. A page of this name leads on from every address, and `{ip}` becomes the address.
 */
export function ownLinks(text: string): readonly WayOn[] | string {
  let links: unknown;
  try {
    links = JSON.parse(text);
  } catch {
    return "must be a JSON object of names and URLs, but is no JSON";
  }
  if (typeof links !== "object" || links === null || Array.isArray(links))
    return "must be a JSON object of names and URLs";
  const ways: WayOn[] = [];
  for (const [name, url] of Object.entries(links)) {
    if (typeof url !== "string" || !isTemplate(url))
      return `must have an http or https URL with {ip} for each name, and has none for ${JSON.stringify(name.slice(0, 40))}`;
    ways.push({ name, url });
  }
  return ways.length <= most ? ways : `must have ${most} links at the most, but has ${ways.length}`;
}

/** Whether a URL with an address in it leads to where it seems to: the address may stand in its path, query and fragment only. */
function isTemplate(url: string): boolean {
  const parsed = URL.parse(url.replaceAll("{ip}", "192.0.2.1"));
  const bare = URL.parse(url.replaceAll("{ip}", "198.51.100.1"));
  if (!url.includes("{ip}") || !parsed || !bare) return false;
  return ["http:", "https:"].includes(parsed.protocol) && parsed.origin === bare.origin;
}
