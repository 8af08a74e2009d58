import "./answer.css";
import type { OperationAnswer } from "@defender-endpoint/client";
import type { ReactNode } from "react";
import { Address } from "../wording/address.tsx";
import { formatCount, formatInstant, lastHours } from "../wording/wording.ts";
import { Sightings } from "./sightings.tsx";

interface AnswerProps {
  statistics: OperationAnswer<"getIPStatistics">;
  lookBackHours: number;
  /** Milliseconds since 1970: when the answer came, which is where the look-back ends. */
  asOf: number;
  /** What else is known of the address. */
  children?: ReactNode;
}

export function Answer({ statistics, lookBackHours, asOf, children }: AnswerProps) {
  const { ipAddress, organizationPrevalence, orgFirstSeen, orgLastSeen } = statistics;
  const span = lastHours(lookBackHours);
  const everSeen = Boolean(orgFirstSeen ?? orgLastSeen);
  return (
    <article className={organizationPrevalence > 0 ? "answer seen" : "answer unseen"}>
      <h2 className="address">
        <Address>{ipAddress}</Address>
      </h2>
      {organizationPrevalence > 0 ? (
        <>
          <p className="prevalence">
            <span className="count">{formatCount(organizationPrevalence)}</span>{" "}
            {organizationPrevalence === 1 ? "device" : "devices"}
          </p>
          <p>of your organization opened a connection to it in {span}.</p>
        </>
      ) : (
        <>
          <p className="headline">Not seen in {span}</p>
          <p>
            {everSeen
              ? "No device opened a connection to it in that time, but one did earlier within the 30 days of data."
              : "No device opened a connection to it in that time, and no sighting is on record."}{" "}
            That says nothing about whether the address is safe.
          </p>
        </>
      )}
      {everSeen && (
        <Sightings firstSeen={orgFirstSeen} lastSeen={orgLastSeen} lookBackHours={lookBackHours} asOf={asOf} />
      )}
      {children}
      <p className="as-of">
        As of <time dateTime={new Date(asOf).toISOString()}>{formatInstant(asOf)}</time>
      </p>
    </article>
  );
}
