/**
 * The first minute: the emulator with sample telemetry, the example app on it, and a few look-ups through the client.
 * Stays up until Ctrl-C or SIGTERM; with --once it ends after the look-ups.
 */
import { runCli } from "@defender-endpoint/cli";
import { serveEmulator } from "@defender-endpoint/emulator";
import { serveTriage } from "@defender-endpoint/ip-triage";

const addresses = ["10.209.67.177", "8.8.8.8", "2001:4860:4860::8888", "192.0.2.10"];
const demo = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret" };

const stopping = new Promise<void>((resolve) => {
  process.once("SIGINT", resolve).once("SIGTERM", resolve);
});

function readPort(variable: string, fallback: number): number {
  const text = process.env[variable] ?? String(fallback);
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new Error(`${variable} must be a port number from 0 to 65535, but is '${text}'.`);
  }
  return Number(text);
}
