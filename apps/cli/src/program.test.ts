import { expect, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../test/mde-on-emulator.ts";

const { mde, countCalls, emulator } = mdeOnEmulator();

test("addresses are looked up and printed as a table, in the order asked", async () => {
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.209.67.177", "192.0.2.10"]);
  expect(stdout.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["Address", "Devices", "First seen", "Last seen"],
    ["10.209.67.177", "3", "2017-08-29T13:32:59Z", "2017-08-29T13:32:59Z"],
    ["192.0.2.10", "0", "-", "-"],
    [""],
  ]);
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

test("--skip-private asks for public addresses only, and says how many it left out", async () => {
  const asked = countCalls();
  const args = ["ip", "stats", "8.8.8.8", "10.0.0.1", "::1", "192.0.2.1", "--skip-private", "--format", "csv"];
  const { exitCode, stdout, stderr } = await mde(args, asked);
  expect({ exitCode, calls: asked.calls }).toEqual({ exitCode: 0, calls: ["8.8.8.8"] });
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  expect(stderr).toBe("mde: 3 private or reserved addresses were left out.\n");
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

test("a network that is named is a failed row with its way out; --expand asks for each address, and says how many calls that are", async () => {
  const refused = await mde(["ip", "stats", "10.209.67.176/30", "10.0.0.0/23", "--format", "csv"]);
  expect(refused.stdout).toMatch(
    /^10\.209\.67\.176\/30,,,,"?argument: is a network of 4 addresses .*--expand .* in 4 calls\./m,
  );
  expect(refused.stdout).toMatch(
    /^10\.0\.0\.0\/23,,,,"?argument: is a network of 512 addresses .* up to 256 with --expand/m,
  );
  expect(refused.exitCode).toBe(1);
  const asked = countCalls();
  const { exitCode, stdout, stderr } = await mde(["ip", "stats", "10.209.67.176/30", "--expand"], asked);
  expect(asked.calls).toEqual(["10.209.67.176", "10.209.67.177", "10.209.67.178", "10.209.67.179"]);
  expect(stdout).toMatch(/^10\.209\.67\.177 +3 /m);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: "mde: 10.209.67.176/30: asked for each address, in 4 calls at most.\n",
  });
});

test("--extract tells what it passed over, and asks for none of it", async () => {
  const stdin = "10.20.0.0/24 10.30.0.0/24 8.8.8.8-8.8.8.20 10.0.0.1-9 10.0.0.0/8 and 8.8.8.888, 192.0.2.10\n";
  const asked = countCalls();
  const { exitCode, stderr } = await mde(["ip", "stats", "--extract"], { ...asked, stdin });
  expect({ exitCode, calls: asked.calls }).toEqual({ exitCode: 0, calls: ["192.0.2.10"] });
  expect(stderr.split("\n")).toEqual([
    "mde: 8.8.8.888: no address, though it looks like one.",
    "mde: 10.20.0.0/24, 10.30.0.0/24, 8.8.8.8-8.8.8.20 and 1 more: not asked, for it is several addresses. --expand asks for each, in 534 calls.",
    "mde: 10.0.0.0/8: not asked, for it is more than 256 addresses.",
    "",
  ]);
});

test("a table fits the terminal it is printed on", async () => {
  const { stdout } = await mde(["ip", "stats", "10.209.67.177"], { columns: 60 });
  expect(stdout).toMatch(/^Address .*\n10\.209\.67\.177\n +3 {2}2017/);
});
