import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const devicesPerAddress = 100;
const linesPerChunk = 500;

/** The nth of the addresses that the telemetry speaks of. */
export function addressOf(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}

/** Imports so many (address, device) rows, each seen within the last two days, into a new database. Returns how many addresses they have. */
export async function importTelemetry(emulator: string, database: string, rows: number): Promise<number> {
  const argv = ["--conditions=@defender-endpoint/source", emulator, "import", "--database", database, "-"];
  const child = spawn(process.execPath, argv, { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(child, "exit");
  await pipeline(Readable.from(telemetry(rows)), child.stdin);
  const [exitCode] = await ended;
  if (exitCode !== 0) throw new Error(`The import ended with ${exitCode}.`);
  return Math.ceil(rows / devicesPerAddress);
}

function* telemetry(rows: number): Generator<string> {
  const now = Date.now();
  let lines: string[] = [];
  for (let n = 0; n < rows; n += 1) {
    const properties = {
      Timestamp: new Date(now - 60_000 - (n % 170_000) * 1000).toISOString(),
      DeviceId: (n % devicesPerAddress).toString(16).padStart(40, "0"),
      RemoteIP: addressOf(Math.floor(n / devicesPerAddress)),
      ActionType: "ConnectionSuccess",
    };
    lines.push(JSON.stringify({ category: "AdvancedHunting-DeviceNetworkEvents", properties }));
    if (lines.length < linesPerChunk) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  yield `${lines.join("\n")}\n`;
}
