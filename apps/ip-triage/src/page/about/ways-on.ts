import { readIPAddress } from "@defender-endpoint/client/enrich";

export interface WayOn {
  readonly name: string;
  readonly url: string;
}

/** Who knows more of public addresses. `{ip}` is where the address goes. */
const elsewhere: readonly WayOn[] = [
  { name: "VirusTotal", url: "https://www.virustotal.com/gui/ip-address/{ip}" },
  { name: "GreyNoise", url: "https://viz.greynoise.io/ip/{ip}" },
  { name: "AbuseIPDB", url: "https://www.abuseipdb.com/check/{ip}" },
  { name: "Shodan", url: "https://www.shodan.io/host/{ip}" },
];

/** Pages about an address: Defender's own, and of a public one those of others, who learn of it when the link is followed. */
export function waysOn(text: string): readonly WayOn[] {
  const address = readIPAddress(text);
  if (!address) return [];
  const { ip, scope } = address;
  const all = [
    { name: "Defender", url: "https://security.microsoft.com/ip/{ip}" },
    ...(scope === "public" ? elsewhere : []),
  ];
  return all.map(({ name, url }) => ({ name, url: url.replace("{ip}", encodeURIComponent(ip)) }));
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
