/** Whom the page's server asks. Both sides of the page know this form, and nothing in it is a secret. */
export interface AskedService {
  /** The host, and the port where it is not the usual one. */
  readonly host: string;
  /** Whether the host is one of Microsoft's. */
  readonly isMicrosofts: boolean;
  /** The answers are made up, which only who started the server knows. */
  readonly isSample: boolean;
  /** The tenant that is signed in to, where the server was told one. */
  readonly tenant?: string;
  /** What leads on from any address: Defender's portal of this cloud, and the organization's own. */
  readonly waysOn: readonly WayOn[];
}

/** A page about an address. `{ip}` in its URL is where the address goes. */
export interface WayOn {
  readonly name: string;
  readonly url: string;
}

/** The domains below which the service has its hosts, in all clouds. */
const domains = [
  "securitycenter.microsoft.com",
  "security.microsoft.com",
  "securitycenter.microsoft.us",
  "securitycenter.windows.com",
];

/** The portal of the worldwide service and of GCC. */
export const defender: WayOn = { name: "Defender", url: "https://security.microsoft.com/ip/{ip}" };

/** The portal's page in the cloud of a service. GCC High and DoD have one service and two portals (documented): this is that of GCC High. */
export function defenderIn({ hostname }: URL): WayOn {
  return hostname === "api-gov.securitycenter.microsoft.us"
    ? { ...defender, url: "https://security.microsoft.us/ip/{ip}" }
    : defender;
}

export function isMicrosofts({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && domains.some((domain) => hostname.endsWith(`.${domain}`));
}
