import { readIPAddress } from "@defender-endpoint/client/enrich";
import { defender, type WayOn } from "../../asked-service.ts";

/** Who knows more of public addresses. */
const elsewhere: readonly WayOn[] = [
  { name: "VirusTotal", url: "https://www.virustotal.com/gui/ip-address/{ip}" },
  { name: "GreyNoise", url: "https://viz.greynoise.io/ip/{ip}" },
  { name: "AbuseIPDB", url: "https://www.abuseipdb.com/check/{ip}" },
  { name: "Shodan", url: "https://www.shodan.io/host/{ip}" },
];

/**
 * Pages about an address: Defender's and the organization's own, and of a public one those of others, who learn of it when the link is
 * followed.
 */
export function waysOn(text: string, own: readonly WayOn[] = [defender]): readonly WayOn[] {
  const address = readIPAddress(text);
  if (!address) return [];
  const { ip, scope } = address;
  const all = [...own, ...(scope === "public" ? elsewhere : [])];
  return all.map(({ name, url }) => ({ name, url: url.replaceAll("{ip}", encodeURIComponent(ip)) }));
}

/** A query for advanced hunting: which devices and programs talked to an address. Undefined for what is no address. */
export function kqlOf(text: string): string | undefined {
  const ip = readIPAddress(text)?.ip;
  if (ip === undefined) return undefined;
  return `DeviceNetworkEvents
| where Timestamp > ago(30d)
| where RemoteIP == "${ip}"
| project Timestamp, DeviceName, ActionType, RemoteIP, RemotePort, RemoteUrl, InitiatingProcessFileName, InitiatingProcessCommandLine
| order by Timestamp desc`;
}
