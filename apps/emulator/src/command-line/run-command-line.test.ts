import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testTerminal } from "../../test/terminal.ts";
import { runCommandLine } from "./run-command-line.ts";

test.each([
  [[], "no command given. Expected serve, import or hash-secret; --help explains them."],
  [["start"], "unknown command 'start'. Expected serve, import or hash-secret; --help explains them."],
  [["--nonsense"], "unknown option '--nonsense'. Try --help."],
  [["serve", "extra"], "too many arguments for 'serve'. Expected 0 arguments but got 1: extra. Try --help."],
  [["serve", "--nwo", "x"], "unknown option '--nwo' (Did you mean --now?) Try --help."],
  [
    ["serve", "--port", "65536"],
    "option '--port <n>' argument '65536' is invalid. Expected a port number from 0 to 65535. Try --help.",
  ],
  [
    ["serve", "--now", "2017-08-29T13:36:00"],
    "option '--now <time>' argument '2017-08-29T13:36:00' is invalid. Expected an ISO 8601 time with a zone, such as 2017-08-29T13:36:00Z. Try --help.",
  ],
  [
    ["serve", "--quota", "maybe"],
    "option '--quota <on|off|limits>' argument 'maybe' is invalid. Expected on, off, or limits as calls/seconds with commas between: 100/60,1500/3600. Try --help.",
  ],
  [
    ["serve", "--quota", "0/60"],
    "option '--quota <on|off|limits>' argument '0/60' is invalid. Expected on, off, or limits as calls/seconds with commas between: 100/60,1500/3600. Try --help.",
  ],
  [
    ["serve", "--control", "maybe"],
    "option '--control <on|off>' argument 'maybe' is invalid. Allowed choices are on, off. Try --help.",
  ],
  [["serve", "--tls-cert", "cert.pem"], "--tls-cert and --tls-key belong together, but only one of them is there."],
  [
    ["serve", "--database", "mysql://user:hunter2@host/db"],
    "The database must be the name of an SQLite file or a postgres:// address, but was a mysql:// address.",
  ],
  [["import"], "missing required argument 'file'. Try --help."],
  [["import", "--database", ":memory:", "x"], "--database :memory: would be gone when the import ends. Name a file."],
  [["import", "-", "-"], "- is given twice, but standard input can be read only once."],
  [
    ["import", "--actions", "ConnectionSuccess,", "x"],
    "option '--actions <list>' argument 'ConnectionSuccess,' is invalid. Expected ActionTypes with commas between, such as ConnectionSuccess,ConnectionFound,ConnectionRequest. Try --help.",
  ],
])("%j is a usage error of one line", async (argv, message) => {
  const terminal = testTerminal();
  expect(await runCommandLine(argv, terminal)).toBe(2);
  expect(terminal.errors()).toBe(`defender-endpoint-emulator: ${message}\n`);
  expect(terminal.output()).toBe("");
  expect(existsSync("defender-endpoint.sqlite")).toBe(false);
});

test.each(["http", "70000", "-1", "4010.5"])(
  "EMULATOR_PORT=%s is a usage error that names the variable",
  async (port) => {
    const terminal = testTerminal({ env: { EMULATOR_PORT: port } });
    expect(await runCommandLine(["serve"], terminal)).toBe(2);
    expect(terminal.errors()).toBe(
      `defender-endpoint-emulator: EMULATOR_PORT must be a port number from 0 to 65535, but is '${port}'.\n`,
    );
  },
);

test("--version is the package's", async () => {
  const terminal = testTerminal();
  expect(await runCommandLine(["--version"], terminal)).toBe(0);
  const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, "utf8"));
  expect(terminal.output()).toBe(`${version}\n`);
});

test.each([
  [["--help"], /serve .*\n(.*\n)*.*import .*\n(.*\n)*.*hash-secret /],
  [["serve", "--help"], /Examples:\n {2}\$ defender-endpoint-emulator serve --sample\n/],
  [["hash-secret", "--help"], /Examples:\n {2}\$ printf %s "\$SECRET" \| defender-endpoint-emulator hash-secret\n/],
  [["import", "--help"], /Examples:\n {2}\$ defender-endpoint-emulator import DeviceNetworkEvents\.csv\n/],
])("%j explains itself on standard output", async (argv, text) => {
  const terminal = testTerminal();
  expect(await runCommandLine(argv, terminal)).toBe(0);
  expect(terminal.output()).toMatch(text);
  expect(terminal.errors()).toBe("");
});
