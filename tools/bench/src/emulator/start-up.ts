import { fileURLToPath } from "node:url";
import { compare, type Measurement, median } from "../measurement.ts";
import { emulatorProgram } from "./program.ts";
import { startServer } from "./server-process.ts";

const rounds = 7;
const bareServer = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

/** How long the emulator takes from its start to its first answer, against a bare server. */
export async function measureEmulatorStartUp(): Promise<Measurement> {
  const ways: Readonly<Record<string, readonly string[]>> = {
    "bare node:http": [bareServer, JSON.stringify({ headers: {}, body: "{}" })],
    emulator: [emulatorProgram, "serve", "--port", "0", "--database", ":memory:"],
    "emulator with sample telemetry": [emulatorProgram, "serve", "--port", "0", "--database", ":memory:", "--sample"],
  };
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, argv] of Object.entries(ways)) {
      const start = performance.now();
      const server = await startServer(argv);
      await (await fetch(server.url)).text();
      times.get(name)?.push(performance.now() - start);
      await server.stop();
    }
  }
  return {
    title: "From start to first answer, from source",
    unit: "ms",
    how: `median of ${rounds} alternating starts`,
    rows: compare(Object.fromEntries([...times].map(([name, values]) => [name, median(values)]))),
  };
}
