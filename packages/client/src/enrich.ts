export type { FoundIP } from "./enrich/address-words.ts";
export {
  createIPEnricher,
  type Enricher,
  type EnricherOptions,
  type Enrichment,
  type EnrichOptions,
} from "./enrich/enrich-ips.ts";
export { findIPAddresses, findIPs, readIPBlock } from "./enrich/find-ip-addresses.ts";
export { type IPAddress, type IPScope, readIPAddress } from "./enrich/ip-address.ts";
export { expandIPBlock, type IPBlock, largestIPBlock } from "./enrich/ip-block.ts";
