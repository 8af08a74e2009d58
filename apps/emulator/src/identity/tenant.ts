import { createHash } from "node:crypto";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The tenant's GUID: the name itself if it is one, otherwise one that always comes out of the same name. */
export function tenantId(tenant: string): string {
  const name = tenant.toLowerCase();
  if (guid.test(name)) return name;
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The issuer of a tenant's tokens, at the origin where the emulator was reached. */
export function issuerOf(origin: string, tenant: string): string {
  return `${origin}/${encodeURIComponent(tenant)}/v2.0`;
}

/** The tenant that an issuer stands for, whatever its origin. Undefined if it is no issuer of this emulator's form. */
export function tenantOfIssuer(issuer: string): string | undefined {
  const tenant = /^https?:\/\/[^/?#]+\/([^/?#]+)\/v2\.0$/.exec(issuer)?.[1];
  if (tenant === undefined) return undefined;
  try {
    return decodeURIComponent(tenant);
  } catch {
    return undefined;
  }
}
