import { PassThrough, Readable } from "node:stream";
import { createEmulator, type Emulator } from "@defender-endpoint/emulator";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "./program.ts";

const baseUrl = "http://127.0.0.1:4010";
const now = "2017-08-29T13:36:00Z";
const demo = {
  AZURE_TENANT_ID: "demo",
  AZURE_CLIENT_ID: "emulator",
  AZURE_CLIENT_SECRET: "emulator-secret",
  AZURE_AUTHORITY_HOST: baseUrl,
  MDE_BASE_URL: baseUrl,
};

let emulator: Emulator;
beforeEach(async () => {
  emulator = createEmulator({ now });
  const events = ["a", "b", "c"].map((device) => ({
    ip: "10.209.67.177",
    deviceId: device,
    timestamp: "2017-08-29T13:32:59Z",
  }));
  const response = await emulator.fetch(
    new Request(`${baseUrl}/_emulator/events`, { method: "POST", body: JSON.stringify(events) }),
  );
  expect(response.status).toBe(200);
});
afterEach(() => emulator.close());

interface Run {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
  readonly fetch?: (request: Request) => Promise<Response>;
}

function sink(onWrite = (_text: string) => {}) {
  const written: string[] = [];
  return {
    write(text: string) {
      written.push(text);
      onWrite(text);
    },
    text: () => written.join(""),
  };
}

/** Runs `mde` on the emulator, in this process. */
async function mde(args: string[], { env = demo, stdin = "", signal, fetch = emulator.fetch }: Run = {}) {
  const [stdout, stderr] = [sink(), sink()];
  const exitCode = await runCli(args, {
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    env,
    fetch: (input, init) => fetch(new Request(input, init)),
    ...(signal && { signal }),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

test("addresses are looked up and printed as a table, in the order asked", async () => {
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.209.67.177", "192.0.2.10"]);
  expect(
    stdout.split("\n").map((line) =>
      line
        .split("│")
        .map((cell) => cell.trim())
        .filter(Boolean),
    ),
  ).toEqual(
    expect.arrayContaining([
      ["Address", "Devices", "First seen", "Last seen"],
      ["10.209.67.177", "3", "2017-08-29T13:32:59Z", "2017-08-29T13:32:59Z"],
      ["192.0.2.10", "0", "-", "-"],
    ]),
  );
  expect(stdout.indexOf("10.209.67.177")).toBeLessThan(stdout.indexOf("192.0.2.10"));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});

test("json is the service's answers in an array, whole", async () => {
  const { stdout } = await mde(["ip", "stats", "192.0.2.10", "10.209.67.177", "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject([
    { ipAddress: "192.0.2.10", organizationPrevalence: 0, orgFirstSeen: null },
    {
      ipAddress: "10.209.67.177",
      organizationPrevalence: 3,
      "@odata.context": expect.stringContaining("InOrgIPStats"),
    },
  ]);
});

test("ndjson is an answer a line", async () => {
  const { stdout } = await mde(["ip", "stats", "192.0.2.10", "10.209.67.177", "--format", "ndjson"]);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ ipAddress }) => ipAddress).sort()).toEqual(["10.209.67.177", "192.0.2.10"]);
});

test("csv has the API's own names and an error column, quoted where it must be", async () => {
  const { stdout, exitCode } = await mde(["ip", "stats", "10.209.67.177", "256.1.1.1", "--format", "csv"]);
  const [head, ...rows] = stdout.trimEnd().split("\n");
  expect(head).toBe("ipAddress,organizationPrevalence,orgFirstSeen,orgLastSeen,error");
  expect(rows).toContain("10.209.67.177,3,2017-08-29T13:32:59Z,2017-08-29T13:32:59Z,");
  expect(rows.find((row) => row.startsWith("256"))).toMatch(/^256\.1\.1\.1,,,,"?bad-request: /);
  expect(exitCode).toBe(1);
});

test("one failed address is named on standard error; the others are printed, and the exit code is 1", async () => {
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "not-an-address", "10.209.67.177"]);
  expect(stdout).toMatch(/not-an-address.*bad-request/);
  expect(stdout).toContain("2017-08-29T13:32:59Z");
  expect(stderr).toBe("not-an-address: IP address not-an-address is invalid.\n");
  expect(exitCode).toBe(1);
});

test("addresses come from standard input", async () => {
  const { stdout, exitCode } = await mde(["ip", "stats", "--file", "-", "--format", "csv"], {
    stdin: "10.209.67.177\n::1\n",
  });
  expect(stdout.trimEnd().split("\n")).toHaveLength(3);
  expect(exitCode).toBe(0);
});

test("the look-back is passed on", async () => {
  const urls: string[] = [];
  const fetch = (request: Request) => {
    urls.push(request.url);
    return emulator.fetch(request);
  };
  await mde(["ip", "stats", "::1", "--look-back-hours", "48"], { fetch });
  expect(urls.filter((url) => url.includes("/api/"))).toEqual([`${baseUrl}/api/ips/%3A%3A1/stats?lookBackHours=48`]);
});

test("stopped halfway, it prints what was answered, says so, and exits 1", async () => {
  const stop = new AbortController();
  // The second address never comes: standard input stays open.
  const stdin = new PassThrough();
  stdin.write("10.209.67.177\n");
  const stderr = sink();
  const stdout = sink((text) => {
    if (text.startsWith("10.209")) stop.abort();
  });
  const running = runCli(["ip", "stats", "--file", "-", "--format", "csv"], {
    stdin,
    stdout,
    stderr,
    env: demo,
    fetch: (input, init) => emulator.fetch(new Request(input, init)),
    signal: stop.signal,
  });
  expect(await running).toBe(1);
  expect(stdout.text()).toContain("10.209.67.177,3,");
  expect(stderr.text()).toBe("mde: stopped before all addresses were looked up.\n");
});

describe("a usage error is one line with the way out, and exit code 2:", () => {
  test.each([
    ["no address", ["ip", "stats"], /no address given.*--file/],
    ["an unknown option", ["ip", "stats", "::1", "--hours", "3"], /unknown option '--hours'/],
    ["an unknown format", ["ip", "stats", "::1", "--format", "xml"], /table, json, ndjson, csv/],
    ["a look-back of 0", ["ip", "stats", "::1", "--look-back-hours", "0"], /1 to 720/],
    ["a look-back of 721", ["ip", "stats", "::1", "--look-back-hours", "721"], /1 to 720/],
    ["a look-back in words", ["ip", "stats", "::1", "--look-back-hours", "two"], /1 to 720/],
    ["a file that is not there", ["ip", "stats", "--file", "no-such-file"], /no-such-file cannot be read/],
    ["an unknown command", ["ips"], /unknown command 'ips'/],
  ])("%s", async (_, args, message) => {
    const { exitCode, stdout, stderr } = await mde(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  });

  test("variables that are not set are named", async () => {
    const { exitCode, stderr } = await mde(["ip", "stats", "::1"], { env: { AZURE_TENANT_ID: "demo" } });
    expect(stderr).toMatch(/AZURE_CLIENT_ID, AZURE_CLIENT_SECRET are not set/);
    expect(exitCode).toBe(2);
  });

  test("an address that a secret must not be sent to is refused", async () => {
    const env = { ...demo, AZURE_AUTHORITY_HOST: "http://login.example" };
    const { exitCode, stderr } = await mde(["ip", "stats", "::1"], { env });
    expect(stderr).toMatch(/^mde: `authorityHost` must begin with https:\/\//);
    expect(exitCode).toBe(2);
  });
});

test("a wrong secret fails every address, and is not in what is printed", async () => {
  const env = { ...demo, AZURE_CLIENT_SECRET: "s3cret-sentinel" };
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.0.0.1", "10.0.0.2"], { env });
  expect(stdout).toMatch(/10\.0\.0\.2.*credential/);
  expect(stderr).toMatch(/invalid_client, AADSTS7000215/);
  expect(stdout + stderr).not.toContain("sentinel");
  expect(exitCode).toBe(1);
});

test("help shows examples and exits 0", async () => {
  const { exitCode, stdout } = await mde(["ip", "stats", "--help"]);
  expect(stdout).toContain("mde ip stats --file addresses.txt --format csv > stats.csv");
  expect(exitCode).toBe(0);
});
