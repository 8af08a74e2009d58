import { collectionNow } from "../entities/collection-now.ts";
import type { HandlerContext } from "../handler.ts";
import { elementsAt, isObject } from "../odata/member-value.ts";
import type { Entity } from "../store.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

/** The package of an action: what is known of its machine, in a zip file. A device's own has far more (its processes, services, events). */
export async function investigationPackage(action: Entity, context: HandlerContext): Promise<DownloadedFile> {
  const machine = (await collectionNow("Machine", context).get(String(action["machineId"]))) ?? {};
  const { machineId, computerDnsName, requestor, requestorComment, creationDateTimeUtc } = action;
  const addresses = elementsAt(machine, "ipAddresses").filter(isObject);
  const files = {
    "Forensics Collection Summary.txt": lines({
      machineId,
      computerDnsName,
      requestor,
      requestorComment,
      creationDateTimeUtc,
    }),
    "System Information/SystemInformation.txt": lines(machine),
    "Network Connections/IpConfiguration.txt": addresses.map(lines).join("\n"),
  };
  const { zipped } = await import("./packed.ts");
  return { mediaType: "application/zip", bytes: zipped(files) };
}

function lines(members: Entity): string {
  const plain = Object.entries(members).filter(([, value]) => typeof value !== "object");
  return plain.map(([name, value]) => `${name}: ${value}\n`).join("");
}
