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
}

/** The domains below which the service has its hosts, in all clouds. */
const domains = [
  "securitycenter.microsoft.com",
  "security.microsoft.com",
  "securitycenter.microsoft.us",
  "securitycenter.windows.com",
];

export function isMicrosofts({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && domains.some((domain) => hostname.endsWith(`.${domain}`));
}
