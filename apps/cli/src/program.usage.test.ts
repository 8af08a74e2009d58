import { describe, expect, test } from "vitest";
import { demo, mdeOnEmulator } from "../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();

describe("a usage error is one line with the way out, and exit code 2:", () => {
  test.each([
    ["no address", ["ip", "stats"], /no address given.*--file/],
    ["an unknown option", ["ip", "stats", "::1", "--hours", "3"], /unknown option '--hours'/],
    ["an unknown format", ["ip", "stats", "::1", "--format", "xml"], /table, json, ndjson, csv/],
    ["a look-back of 0", ["ip", "stats", "::1", "--look-back-hours", "0"], /1 to 720/],
    ["a look-back of 721", ["ip", "stats", "::1", "--look-back-hours", "721"], /1 to 720/],
    ["a look-back in words", ["ip", "stats", "::1", "--look-back-hours", "two"], /1 to 720/],
    ["a look-back that is too long", ["domains", "stats", "a.example", "-l", "31d"], /1 to 720/],
    ["a file that is not there", ["ip", "stats", "--file", "no-such-file"], /no-such-file cannot be read/],
    ["an unknown command", ["ipx"], /unknown command 'ipx'/],
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
    expect(stderr).toMatch(/^mde: AZURE_AUTHORITY_HOST must begin with https:\/\//);
    expect(exitCode).toBe(2);
  });
});

test("the version is told, to the user and to the service", async () => {
  const { exitCode, stdout } = await mde(["--version"]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(exitCode).toBe(0);
  const agents: (string | null)[] = [];
  await mde(["ip", "stats", "10.0.0.1"], {
    fetch(request) {
      if (request.url.includes("/api/")) agents.push(request.headers.get("User-Agent"));
      return emulator.fetch(request);
    },
  });
  expect(agents).toEqual([expect.stringMatching(` mde/${stdout.trim()}$`)]);
});

test("help shows examples and exits 0", async () => {
  const { exitCode, stdout } = await mde(["ip", "stats", "--help"]);
  expect(stdout).toContain("mde ips stats --file addresses.txt --format csv > stats.csv");
  expect(exitCode).toBe(0);
});

/** The commands that the help of a command lists. */
async function commandsBelow(...path: string[]): Promise<string[]> {
  const { stdout } = await mde([...path, "--help"]);
  const [, rest = ""] = stdout.split("Commands:\n");
  const [list = ""] = rest.split("\n\n");
  return [...list.matchAll(/^ {2}([\w-]+)/gm)].map(([, name = ""]) => name).filter((name) => name !== "help");
}

test("every command has help, with examples that begin with it, and what it needs can be checked", async () => {
  const nouns = (await commandsBelow()).filter((name) => !["api", "complete"].includes(name));
  expect(nouns).toEqual(expect.arrayContaining(["auth", "ips", "machines", "alerts", "hunt"]));
  for (const noun of nouns) {
    const verbs = await commandsBelow(noun);
    for (const path of verbs.length > 0 ? verbs.map((verb) => [noun, verb]) : [[noun]]) {
      const { exitCode, stdout } = await mde([...path, "--help"]);
      const [, examples = ""] = stdout.split("Examples:\n");
      expect([path, exitCode, examples]).toEqual([path, 0, expect.stringContaining(`mde ${path.join(" ")}`)]);
      const { stderr } = await mde(["auth", "check", "--for", path.join(" ")]);
      expect(stderr).toBe("");
    }
  }
});
