/**
 * The first minute: the emulator with sample telemetry, the example app on it, and a few look-ups through the client.
 * Stays up until Ctrl-C or SIGTERM; with --once it ends after the look-ups.
 */
import { runCli } from "@defender-endpoint/cli";
import { clientSecret } from "@defender-endpoint/client";
import { PortInUseError as EmulatorPortInUse, serveEmulator } from "@defender-endpoint/emulator";
import { serveTriage, PortInUseError as TriagePortInUse } from "@defender-endpoint/ip-triage";

const addresses = ["10.209.67.177", "8.8.8.8", "2001:4860:4860::8888", "192.0.2.10"];
const application = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret" };

/** A start that cannot be made, in one line. */
class StartError extends Error {
  override readonly name = "StartError";
  readonly kind = "start";
}

const stopping = new Promise<void>((resolve) => {
  // Not once: npm passes on what the terminal has sent to the whole group, so that Ctrl-C arrives twice.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
});

function readPort(variable: string, fallback: number): number {
  const text = process.env[variable] ?? String(fallback);
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new StartError(`${variable} must be a port number from 0 to 65535, but is '${text.slice(0, 40)}'.`);
}

function inUse(port: number, variable: string): StartError {
  return new StartError(`Port ${port} is in use. Set ${variable} to a free one, such as ${variable}=${port + 1000}.`);
}

async function start(once: boolean): Promise<number> {
  const ports = { emulator: readPort("EMULATOR_PORT", 4010), web: readPort("WEB_PORT", 4020) };
  const emulator = await serveEmulator({ port: ports.emulator, sample: true }).catch((error: unknown) => {
    throw error instanceof EmulatorPortInUse ? inUse(ports.emulator, "EMULATOR_PORT") : error;
  });
  try {
    const credential = clientSecret({ ...application, authorityHost: emulator.url });
    const triage = await serveTriage({ port: ports.web, baseUrl: emulator.url, credential }).catch((error: unknown) => {
      throw error instanceof TriagePortInUse ? inUse(ports.web, "WEB_PORT") : error;
    });
    try {
      const exitCode = await lookUp(emulator.url);
      if (once) return exitCode;
      printWhereabouts(emulator.url, triage.url);
      await stopping;
      return 0;
    } finally {
      await triage.close();
    }
  } finally {
    await emulator.close();
  }
}

function lookUp(emulatorUrl: string): Promise<number> {
  const env = {
    AZURE_TENANT_ID: application.tenantId,
    AZURE_CLIENT_ID: application.clientId,
    AZURE_CLIENT_SECRET: application.clientSecret,
    AZURE_AUTHORITY_HOST: emulatorUrl,
    MDE_BASE_URL: emulatorUrl,
  };
  const { stdin, stdout, stderr } = process;
  return runCli(["ip", "stats", ...addresses], { stdin, stdout, stderr, env });
}

function printWhereabouts(emulatorUrl: string, triageUrl: string): void {
  console.log(`
Page      ${triageUrl}
API       ${emulatorUrl}/api/ips/{ip}/stats
Sign-in   ${emulatorUrl}/${application.tenantId}/oauth2/v2.0/token
          tenant ${application.tenantId}, client ${application.clientId}, secret ${application.clientSecret}
Docs      ${emulatorUrl}/docs

Ctrl-C stops both.`);
}

try {
  process.exit(await start(process.argv.includes("--once")));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
