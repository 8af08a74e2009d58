import { type AddressRow, addressRow } from "../src/page/lookup/address-row.ts";

/** A row with an answer, as a lookup would bring it. Without sightings it is an address that nobody has contacted. */
export function answeredRow(ip: string, devices = 0, orgFirstSeen?: string, orgLastSeen = orgFirstSeen): AddressRow {
  const statistics = {
    ipAddress: ip,
    organizationPrevalence: devices,
    orgFirstSeen: orgFirstSeen ?? null,
    orgLastSeen: orgLastSeen ?? null,
  };
  return addressRow(ip, { is: "answered", statistics, asOf: Date.parse("2026-11-25T00:00:00Z") });
}
