export { createIPEnricher, type Enricher, type EnricherOptions, type Enrichment, type EnrichOptions, } from "./enrich/enrich-ips.ts";
export { findIPAddresses } from "./enrich/find-ip-addresses.ts";
export { type IPAddress, type IPScope, readIPAddress } from "./enrich/ip-address.ts";
