import { passedOver, type Row, rejected, type SettledReading } from "../events/reading.ts";
import { textIn } from "./row-values.ts";

const alertId = /^[\w.-]{1,128}$/;

/** The services whose alerts this API has. Those of others are in the same tables. */
const services: ReadonlySet<string> = new Set(["microsoft defender for endpoint", "microsoft defender atp"]);

/** The alert that a row is about, or what becomes of the row if it is about none of this API. */
export function alertIdOf({ AlertId, ServiceSource }: Row): string | SettledReading {
  const service = textIn(ServiceSource)?.toLowerCase();
  if (service !== undefined && !services.has(service)) return passedOver("otherService");
  if (typeof AlertId === "string" && alertId.test(AlertId)) return AlertId;
  return rejected("AlertId is not 1 to 128 letters, digits, hyphens, dots and underscores");
}
