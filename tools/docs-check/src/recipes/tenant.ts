import { type Emulator, telemetryImport } from "@defender-endpoint/emulator";

/** Puts entities into a tenant, as the API answers them. */
export async function enlist(
  emulator: Emulator,
  set: "Machines" | "Alerts",
  entities: readonly object[],
): Promise<void> {
  const answer = { "@odata.context": `https://api.security.microsoft.com/api/$metadata#${set}`, value: entities };
  async function* content() {
    yield Buffer.from(JSON.stringify(answer));
  }
  await telemetryImport(emulator.store).add({ name: set, content: content() });
}

export function idOf(n: number): string {
  return n.toString(16).padStart(40, "0");
}

export function alertOf(n: number): object {
  const minute = `${n % 60}`.padStart(2, "0");
  const time = `2026-03-02T09:${minute}:00.1234567Z`;
  const evidence = [{ entityType: "File", sha1: "a".repeat(40), fileName: "a\u2028b.exe" }];
  return {
    id: `da${n}`,
    title: `Alert\n${n}`,
    severity: "High",
    status: "New",
    alertCreationTime: time,
    lastUpdateTime: time,
    machineId: idOf(1),
    evidence,
  };
}
