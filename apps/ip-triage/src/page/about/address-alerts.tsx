import type { DefenderClient } from "@defender-endpoint/client";
import { useQuery } from "@tanstack/react-query";
import { explainFailure } from "../failure/explain-failure.ts";
import { Age } from "../wording/age.tsx";
import { useNow } from "../wording/use-now.ts";
import { plural } from "../wording/wording.ts";

/** How many alerts are listed: the latest ones, of which one decides. */
const most = 5;

/** The alerts in whose evidence an address stands, and the devices in them. Asked once somebody looks at the address: each costs a call. */
export function AddressAlerts({ defender, ip }: { defender: DefenderClient; ip: string }) {
  const now = useNow();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["listIpAlerts", ip],
    queryFn: ({ signal }) => defender.listIpAlerts({ ip }, { signal }),
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (isFetching) return <p className="soft">Looking for its alerts…</p>;
  if (error) {
    const { title, advice } = explainFailure(error);
    return (
      <p className="soft">
        Its alerts are not known. {title}: {advice}{" "}
        <button type="button" className="link" onClick={() => void refetch()}>
          Ask for its alerts again
        </button>
      </p>
    );
  }
  if (!data) return null;
  const alerts = data.value.toSorted((a, b) => ((a.alertCreationTime ?? "") < (b.alertCreationTime ?? "") ? 1 : -1));
  if (alerts.length === 0) return <p className="soft">No alert names it.</p>;
  const devices = [...new Set(alerts.map(({ computerDnsName, machineId }) => computerDnsName || machineId))];
  const named = devices.filter((device) => typeof device === "string" && device !== "");
  return (
    <div>
      <h3>
        {plural(alerts.length, "alert names", "alerts name")} it
        {named.length > 0 && `, on ${plural(named.length, "device", "devices")}`}
      </h3>
      <ul>
        {alerts.slice(0, most).map(({ id, severity, status, title, alertCreationTime, computerDnsName, machineId }) => (
          <li key={id}>
            <strong>{severity}</strong> {title}, {status}, on {computerDnsName || machineId || "no device"},{" "}
            {alertCreationTime && <Age timestamp={alertCreationTime} now={now} />}
          </li>
        ))}
      </ul>
      {alerts.length > most && (
        <p className="soft">and {plural(alerts.length - most, "earlier one", "earlier ones")}</p>
      )}
    </div>
  );
}
