import { createHash } from "node:crypto";
import { seededRandom } from "@defender-endpoint/emulator/telemetry/measured";

const fleet = 20_000;
const addresses = 5_000;
const start = Date.UTC(2026, 5, 1);
const period = 30 * 86_400_000;
const bytesPerLine = 1_400;
const actions = ["ConnectionSuccess", "ConnectionSuccess", "ConnectionFound", "ConnectionRequest", "ConnectionFailed"];

/** Lines as the streaming API writes them, with all that it writes, in the order of time: few addresses are met often and many seldom. */
export function* realisticTelemetry(bytes: number): Generator<string> {
  const random = seededRandom(2026);
  const pick = (count: number, skew = 1) => Math.floor(random() ** skew * count);
  const devices = Array.from({ length: fleet }, (_, n) => createHash("sha1").update(`device ${n}`).digest("hex"));
  let written = 0;
  for (let n = 0; written < bytes; n += 1) {
    const milliseconds = start + period * Math.min(1, (n * bytesPerLine) / bytes) - pick(600_000);
    const time = new Date(milliseconds).toISOString().replace("Z", `${String(pick(10_000)).padStart(4, "0")}Z`);
    const device = pick(fleet);
    const address = pick(addresses, 3);
    const line = `${JSON.stringify({
      time,
      tenantId: "0f8fad5b-d9cb-469f-a165-70867728950e",
      operationName: "Publish",
      category: random() < 0.05 ? "AdvancedHunting-DeviceProcessEvents" : "AdvancedHunting-DeviceNetworkEvents",
      properties: {
        DeviceName: `desktop-${device}.corp.example`,
        DeviceId: devices[device],
        ReportId: n,
        RemoteIP: address % 10 === 9 ? `2001:db8::${address.toString(16)}` : `10.0.${address >> 8}.${address & 255}`,
        RemotePort: 443,
        // A host has some addresses, and is named by those events alone in which it was seen.
        RemoteUrl: address % 2 === 0 ? null : `host-${address % 997}.example.net`,
        LocalIP: `192.168.${device & 255}.17`,
        LocalPort: 49_152 + (n % 16_000),
        Protocol: "Tcp",
        LocalIPType: "Private",
        RemoteIPType: "Public",
        ActionType: actions[n % actions.length],
        InitiatingProcessSHA1: devices[(device + 1) % fleet],
        InitiatingProcessMD5: "d41d8cd98f00b204e9800998ecf8427e",
        InitiatingProcessFileName: "browser.exe",
        InitiatingProcessId: 4242,
        InitiatingProcessCommandLine:
          '"C:\\Program Files\\Browser\\browser.exe" --type=utility --lang=en-US --profile=1',
        InitiatingProcessFolderPath: "c:\\program files\\browser\\browser.exe",
        InitiatingProcessParentFileName: "explorer.exe",
        InitiatingProcessParentId: 1234,
        InitiatingProcessCreationTime: time,
        InitiatingProcessAccountName: `user${device}`,
        InitiatingProcessAccountDomain: "corp",
        InitiatingProcessAccountSid: "S-1-5-21-1004336348-1177238915-682003330-1001",
        InitiatingProcessIntegrityLevel: "Medium",
        MachineGroup: null,
        Timestamp: time,
      },
    })}\n`;
    written += line.length;
    yield line;
  }
}
