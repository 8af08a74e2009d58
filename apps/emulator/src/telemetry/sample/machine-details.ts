import type { Store } from "@defender-endpoint/service";
import { alerts, devices, internalAddress } from "./organization.ts";

/** From the worst on. */
const severities = ["High", "Medium", "Low", "Informational"];

/**
 * Adds to the machines of the sample what no table that an import reads tells of them: their addresses in the organization's network, and how
 * much they are at risk, which is the severity of their worst alert. An import leaves both as they are.
 */
export async function addMachineDetails(store: Store, fleet: readonly string[]): Promise<void> {
  await store.inTurn(async () => {
    const machines = store.collection("Machine");
    const found = await Promise.all(devices.map((_, place) => machines.get(fleet[place] ?? "")));
    await machines.putAll(
      found.flatMap((machine, place) => (machine === undefined ? [] : [{ ...machine, ...detailsOf(place) }])),
    );
  });
}

function detailsOf(place: number): object {
  const ipAddress = internalAddress(place);
  const macAddress = `0050560000${place.toString(16).padStart(2, "0")}`.toUpperCase();
  const ofDevice = alerts.flatMap(({ device, severity }) => (device === place ? [severity] : []));
  return {
    lastIpAddress: ipAddress,
    riskScore: severities.find((severity) => ofDevice.includes(severity)) ?? "None",
    ipAddresses: [{ ipAddress, macAddress, type: "Ethernet", operationalStatus: "Up" }],
  };
}
