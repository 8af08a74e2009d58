/**
 * The first minute: the emulator with sample telemetry, the example app on it, and a few look-ups through the client.
 * Stays up until Ctrl-C or SIGTERM; with --once it ends after the look-ups.
 */
import { runCli } from "@defender-endpoint/cli";
import { clientSecret } from "@defender-endpoint/client";
import { PortInUseError as EmulatorPortInUse, serveEmulator } from "@defender-endpoint/emulator";
import { PageBuildError, serveTriage, PortInUseError as TriagePortInUse } from "@defender-endpoint/ip-triage";
import { cannotListen, readPort, StartError } from "./ports.mjs";

const addresses = ["10.209.67.177", "8.8.8.8", "2001:4860:4860::8888", "192.0.2.10"];
const application = { tenantId: "demo", clientId: "emulator", clientSecret: "emulator-secret" };

const stopping = new Promise<void>((resolve) => {
  // Not once: npm passes on what the terminal has sent to the whole group, so that Ctrl-C arrives twice.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
});

async function start(once: boolean): Promise<number> {
  const emulator = await serveEmulator({ port: readPort("EMULATOR_PORT"), sample: true }).catch((error: unknown) => {
    throw error instanceof EmulatorPortInUse ? cannotListen("EMULATOR_PORT", error.cause) : error;
  });
  try {
    const credential = clientSecret({ ...application, authorityHost: emulator.url });
    const web = {
      port: readPort("WEB_PORT"),
      baseUrl: emulator.url,
      credential,
      tenant: application.tenantId,
      sampleData: true,
    };
    const triage = await serveTriage(web).catch((error: unknown) => {
      throw error instanceof TriagePortInUse ? cannotListen("WEB_PORT", error.cause) : error;
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

/** What the machine is the reason of, such as a full disk, is no fault of the program that would need its stack. */
function isForeseen(error: unknown): error is Error {
  return (
    error instanceof StartError || error instanceof PageBuildError || (error instanceof Error && "syscall" in error)
  );
}

try {
  process.exit(await start(process.argv.includes("--once")));
} catch (error) {
  if (!isForeseen(error)) throw error;
  console.error(error.message);
  process.exit(1);
}
