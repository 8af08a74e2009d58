import {
  clientSecret,
  createDefenderClient,
  type DefenderClient,
  isDefenderError,
  systemRuntime,
} from "@defender-endpoint/client";
import { expect, onTestFinished } from "vitest";
import { type ServeOptions, serveEmulator } from "../../src/serve-emulator.ts";
import { type RejectedEntry, telemetryImport } from "../../src/telemetry/import/telemetry-import.ts";
import { envelope, inChunks, jsonLines } from "../telemetry.ts";

/** Entities as the API answers them, by the set that an answer names. */
export type Answers = Readonly<Partial<Record<"Machines" | "Alerts" | "Indicators" | "Users", readonly object[]>>>;

export interface WireAnswer {
  readonly status: number;
  /** Of JSON its value, else the text. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** A tenant that is served on a port, and programs that call it. */
export interface Tenant {
  readonly url: string;
  /** A client that has every role, and keeps no quota. */
  readonly defender: DefenderClient;
  /** That of another application. */
  as(clientId: string): DefenderClient;
  /** What no client would send, or what stands on the wire. */
  ask(path: string, method?: string, body?: object): Promise<WireAnswer>;
  import(answers: Answers): Promise<void>;
  /** Rows of tables of advanced hunting. */
  importTables(rows: readonly (readonly [table: string, columns: object])[]): Promise<void>;
  /** Lets time pass. */
  advance(time: { seconds?: number; minutes?: number; hours?: number; days?: number }): Promise<void>;
  /** Speaks to `/_emulator`. */
  control(method: string, path: string, body?: object): Promise<ReturnType<typeof JSON.parse>>;
}

const secret = "emulator-secret";
/** When it is, unless a test says otherwise. */
export const now = "2026-03-02T10:00:00Z";

/** Serves a tenant of which answers of the API have been imported. Its clock stands, and the quotas are off unless they are asked for. */
export async function servedTenant(answers: Answers = {}, options: ServeOptions = {}): Promise<Tenant> {
  const { url, emulator, close } = await serveEmulator({ port: 0, now, quota: false, ...options });
  onTestFinished(close);

  function as(clientId: string): DefenderClient {
    const credential = clientSecret({ tenantId: "demo", clientId, clientSecret: secret, authorityHost: url });
    // What is tried again is tried at once.
    const runtime = { ...systemRuntime, random: () => 0 };
    return createDefenderClient({ credential, baseUrl: url, quota: false, validate: "throw", runtime });
  }

  async function read(response: Response): Promise<WireAnswer> {
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  }

  async function token(): Promise<string> {
    const form = { grant_type: "client_credentials", client_id: "emulator", client_secret: secret };
    const body = new URLSearchParams({ ...form, scope: "https://api.securitycenter.microsoft.com/.default" });
    const granted = await read(await fetch(`${url}/demo/oauth2/v2.0/token`, { method: "POST", body }));
    return granted.body.access_token;
  }

  async function control(method: string, path: string, body?: object) {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const answer = await read(await fetch(`${url}/_emulator${path}`, init));
    expect([200, 201]).toContain(answer.status);
    return answer.body;
  }

  async function take(text: string): Promise<void> {
    const rejected: RejectedEntry[] = [];
    const onRejected = (some: readonly RejectedEntry[]) => void rejected.push(...some);
    await telemetryImport(emulator.store, { onRejected }).add({ name: "export", content: inChunks(text, 65_536) });
    expect(rejected).toEqual([]);
  }

  const tenant: Tenant = {
    url,
    defender: as("emulator"),
    as,
    async ask(path, method = "GET", body) {
      const headers = { Authorization: `Bearer ${await token()}`, "Content-Type": "application/json" };
      return await read(await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
    },
    async import(more) {
      for (const [set, value] of Object.entries(more)) {
        await take(
          JSON.stringify({ "@odata.context": `https://api.security.microsoft.com/api/$metadata#${set}`, value }),
        );
      }
    },
    importTables: (rows) =>
      take(jsonLines(...rows.map(([table, columns]) => envelope(columns, `AdvancedHunting-${table}`)))),
    async advance({ seconds = 0, minutes = 0, hours = 0, days = 0 }) {
      const all = seconds + 60 * (minutes + 60 * (hours + 24 * days));
      await control("POST", "/clock/advance", { seconds: all });
    },
    control,
  };
  await tenant.import(answers);
  return tenant;
}

/** What a call that fails is told. */
export async function failureOf(call: PromiseLike<unknown>): Promise<object> {
  try {
    await call;
  } catch (error) {
    if (isDefenderError(error)) return error;
    throw error;
  }
  throw new Error("The call succeeded.");
}

export const machineId = (n: number): string => n.toString(16).padStart(40, "0");

export function machine(n: number, members: object = {}): object {
  return {
    id: machineId(n),
    computerDnsName: `pc-${n}.example`,
    lastSeen: "2026-03-02T09:00:00Z",
    healthStatus: "Active",
    osPlatform: "Windows11",
    onboardingStatus: "Onboarded",
    machineTags: [],
    ipAddresses: [],
    ...members,
  };
}

export function alert(id: string, members: object = {}): object {
  return {
    id,
    title: "Suspicious file",
    severity: "High",
    status: "New",
    alertCreationTime: "2026-03-02T09:00:00Z",
    lastUpdateTime: "2026-03-02T09:00:00Z",
    machineId: machineId(1),
    comments: [],
    evidence: [{ entityType: "File", sha1: "a".repeat(40), fileName: "a.exe" }],
    ...members,
  };
}
