import "./about-address.css";
import type { DefenderClient } from "@defender-endpoint/client";
import { useState } from "react";
import type { WayOn } from "../../asked-service.ts";
import { AddressAlerts } from "./address-alerts.tsx";
import { kqlOf, waysOn } from "./ways-on.ts";

interface AboutAddressProps {
  defender: DefenderClient;
  ip: string;
  /** What leads on from any address. Default: Defender's portal. */
  ways?: readonly WayOn[] | undefined;
}

/** What there is beside the statistics of an address: its alerts, and the ways on from it. */
export function AboutAddress({ defender, ip, ways }: AboutAddressProps) {
  return (
    <div className="about">
      <AddressAlerts defender={defender} ip={ip} />
      <p className="ways-on">
        {waysOn(ip, ways).map(({ name, url }) => (
          <a key={name} href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ))}
        <CopyKql key={ip} ip={ip} />
      </p>
    </div>
  );
}

function CopyKql({ ip }: { ip: string }) {
  const [said, setSaid] = useState("");
  const kql = kqlOf(ip);
  if (kql === undefined) return null;
  async function copy(text: string) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? "Query copied" : "The browser does not allow copying.");
  }
  return (
    <>
      <button type="button" className="link" onClick={() => copy(kql)}>
        Copy KQL
      </button>
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}
