import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { createEmulator, type Emulator } from "@defender-endpoint/emulator";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
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

/** A fetch that notes which addresses the service is asked for. */
function countCalls(answer: (ip: string) => Response | undefined = () => undefined) {
  const calls: string[] = [];
  const fetch = async (request: Request) => {
    const ip = /\/ips\/([^/]+)\//.exec(request.url)?.[1];
    if (ip === undefined) return emulator.fetch(request);
    calls.push(decodeURIComponent(ip));
    return answer(decodeURIComponent(ip)) ?? emulator.fetch(request);
  };
  return { calls, fetch };
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mde-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
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
  expect(rows.find((row) => row.startsWith("256"))).toMatch(/^256\.1\.1\.1,,,,"?argument: is no IP address/);
  expect(exitCode).toBe(1);
});

test("what is no address is named on standard error and not asked; the others are printed, and the exit code is 1", async () => {
  const asked = countCalls();
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "not-an-address", "10.209.67.177"], asked);
  expect(stdout).toMatch(/not-an-address.*argument/);
  expect(stdout).toContain("2017-08-29T13:32:59Z");
  expect(stderr).toMatch(/^not-an-address: is no IP address and was not asked\. Expected .*\n$/);
  expect({ exitCode, calls: asked.calls }).toEqual({ exitCode: 1, calls: ["10.209.67.177"] });
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
  expect(stderr.text()).toMatch(/^mde: stopped when 1 of at least 1 addresses were looked up\. With --resume FILE/);
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
    const { exitCode, stderr } = await mde(["ip", "stats", "::1"], { env: { AZURE_CLIENT_SECRET: "emulator-secret" } });
    expect(stderr).toMatch(/AZURE_TENANT_ID and AZURE_CLIENT_ID are not\./);
    expect(exitCode).toBe(2);
  });

  test("an address that a secret must not be sent to is refused", async () => {
    const env = { ...demo, AZURE_AUTHORITY_HOST: "http://login.example" };
    const { exitCode, stderr } = await mde(["ip", "stats", "::1"], { env });
    expect(stderr).toMatch(/^mde: `authorityHost` must begin with https:\/\//);
    expect(exitCode).toBe(2);
  });
});

test("a wrong secret fails every address: it is said once, stops the rest, and is not in what is printed", async () => {
  const env = { ...demo, AZURE_CLIENT_SECRET: "s3cret-sentinel" };
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.0.0.1", "10.0.0.2"], { env });
  expect(stdout).toMatch(/10\.0\.0\.1.*credential/);
  expect(stderr).toMatch(/^10\.0\.0\.1: .*invalid_client, AADSTS7000215.*\nmde: stopped when 1 of 2 addresses/);
  expect(stdout + stderr).not.toContain("sentinel");
  expect(exitCode).toBe(1);
});

test("help shows examples and exits 0", async () => {
  const { exitCode, stdout } = await mde(["ip", "stats", "--help"]);
  expect(stdout).toContain("mde ip stats --file addresses.txt --format csv > stats.csv");
  expect(exitCode).toBe(0);
});

const serverError = () =>
  Response.json({ error: { code: "InternalServerError", message: "", target: "1" } }, { status: 501 });

describe("--resume", () => {
  const ips = ["10.209.67.177", "192.0.2.10", "192.0.2.11"];

  test("does not ask again for what the file has, and prints all of it", async () => {
    const file = join(scratch(), "answers.ndjson");
    const broken = countCalls((ip) => (ip === "192.0.2.10" ? serverError() : undefined));
    const first = await mde(["ip", "stats", ...ips, "--format", "csv", "--resume", file], broken);
    expect({ exitCode: first.exitCode, calls: broken.calls.sort() }).toEqual({ exitCode: 1, calls: ips });
    const mended = countCalls();
    const second = await mde(["ip", "stats", ...ips, "--format", "csv", "--resume", file], mended);
    expect({ exitCode: second.exitCode, calls: mended.calls }).toEqual({ exitCode: 0, calls: ["192.0.2.10"] });
    expect(second.stdout.trimEnd().split("\n")).toHaveLength(4);
    expect(second.stderr).toMatch(
      /^mde: 2 answers are in .*answers\.ndjson, the oldest from 20.* not asked for again\.\n$/,
    );
  });

  test("takes what is on its way when it is stopped: nothing that was asked is asked twice", async () => {
    const file = join(scratch(), "answers.ndjson");
    const stop = new AbortController();
    const asked = countCalls();
    const fetch = async (request: Request) => {
      const answer = await asked.fetch(request);
      if (asked.calls.length > 0) stop.abort();
      return answer;
    };
    const many = Array.from({ length: 200 }, (_, index) => `10.0.0.${index}`);
    const stopped = await mde(["ip", "stats", ...many, "--resume", file], { fetch, signal: stop.signal });
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stderr).toMatch(/mde: stopped when \d+ of 200 addresses were looked up\. The same command goes on/);
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(asked.calls.length + 1);
    expect(asked.calls.length).toBeLessThan(200);
  });

  test("for another look-back is a usage error", async () => {
    const file = join(scratch(), "answers.ndjson");
    await mde(["ip", "stats", "::1", "--resume", file]);
    const { exitCode, stderr } = await mde(["ip", "stats", "::1", "--resume", file, "--look-back-hours", "3"]);
    expect(stderr).toMatch(/^mde: The file .*answers\.ndjson has answers to another question/);
    expect(exitCode).toBe(2);
  });
});

test("--cache takes answers of earlier runs that are fresh, and of the same question only", async () => {
  vi.stubEnv("XDG_CACHE_HOME", scratch());
  onTestFinished(() => void vi.unstubAllEnvs());
  const asked = countCalls();
  await mde(["ip", "stats", "::1", "--cache", "5"], asked);
  const { stdout } = await mde(["ip", "stats", "::1", "192.0.2.10", "--cache", "5", "--format", "csv"], asked);
  await mde(["ip", "stats", "::1", "--cache", "5", "--look-back-hours", "3"], asked);
  await mde(["ip", "stats", "::1"], asked);
  expect(asked.calls).toEqual(["::1", "192.0.2.10", "::1", "::1"]);
  expect(stdout.trimEnd().split("\n")).toHaveLength(3);
});

test("--skip-private asks for public addresses only, and says how many it left out", async () => {
  const asked = countCalls();
  const args = ["ip", "stats", "8.8.8.8", "10.0.0.1", "::1", "192.0.2.1", "--skip-private", "--format", "csv"];
  const { exitCode, stdout, stderr } = await mde(args, asked);
  expect({ exitCode, calls: asked.calls }).toEqual({ exitCode: 0, calls: ["8.8.8.8"] });
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  expect(stderr).toBe("mde: 3 private or reserved addresses were left out.\n");
});

test("--fail-fast stops at the first failure", async () => {
  const asked = countCalls(serverError);
  const many = Array.from({ length: 200 }, (_, index) => `10.0.0.${index}`);
  const { exitCode, stderr } = await mde(["ip", "stats", ...many, "--fail-fast"], asked);
  expect(stderr).toMatch(/mde: stopped when \d+ of 200 addresses/);
  expect(asked.calls.length).toBeLessThan(200);
  expect(exitCode).toBe(1);
});

test("--extract finds the addresses in a text from standard input", async () => {
  const stdin = "Subject: beacon\n\nseen 10.209.67[.]177:443, and hxxp://192.0.2[.]10/x at 12:34:56\n";
  const { exitCode, stdout } = await mde(["ip", "stats", "--extract", "--format", "ndjson"], { stdin });
  const ips = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).ipAddress);
  expect({ exitCode, ips: ips.sort() }).toEqual({ exitCode: 0, ips: ["10.209.67.177", "192.0.2.10"] });
});

test("a text without addresses is answered with the head alone", async () => {
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "--extract", "--format", "csv"], { stdin: "nothing" });
  expect(stdout).toBe("ipAddress,organizationPrevalence,orgFirstSeen,orgLastSeen,error\n");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "mde: there is no address in the input.\n" });
});

test("complete prints a script for the shell, and suggests commands and options", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await mde(["complete", "bash"]);
  expect(log.mock.calls.join("\n")).toContain("mde");
  log.mockClear();
  await mde(["complete", "--", "ip", "stats", "--re"]);
  expect(log.mock.calls.join("\n")).toContain("--resume");
});
