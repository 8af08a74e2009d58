import type { AskedService } from "../../asked-service.ts";

/** Whom the answers come from, so that a picture of the page is not taken for more than it is. */
export function WhomItAsks({ service: { host, isMicrosofts, isSample, tenant } }: { service: AskedService }) {
  return (
    <p className="asked">
      {isSample ? (
        <strong className="badge">Sample data</strong>
      ) : (
        !isMicrosofts && <strong className="badge">Not Microsoft’s service</strong>
      )}{" "}
      from <span className="host">{host}</span>
      {tenant && (
        <>
          , tenant <span className="host">{tenant}</span>
        </>
      )}
    </p>
  );
}
