import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";

const before = join(import.meta.dirname, "../../../scripts/start/before.mjs");

/** What `npm start` says before it installs or starts anything. */
async function check(args: readonly string[], ports = { EMULATOR_PORT: "0", WEB_PORT: "0" }) {
  const child = spawn(process.execPath, [before, ...args], { env: ports, stdio: ["ignore", "pipe", "pipe"] });
  const [out, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, errors, status };
}

async function takePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" ? String(address?.port) : "";
}

test.each([[], ["--once"]])("a start that can be made says nothing: %s", async (...args) => {
  expect(await check(args)).toEqual({ out: "", errors: "", status: 0 });
});

test.each(["--help", "-h"])("%s prints the usage, even if a port is taken", async (option) => {
  const { out, errors, status } = await check([option], { EMULATOR_PORT: await takePort(), WEB_PORT: "0" });
  expect(out).toMatch(/^Usage: npm start \[-- --once\]\n/);
  expect([errors, status]).toEqual(["", 0]);
});

test.each([
  [["--onec"], "Unknown option '--onec'."],
  [["--once=3"], "Option '--once' does not take an argument."],
  [["once"], "Unexpected argument 'once'."],
])("%s is told in one line, with exit 2", async (args, reason) => {
  expect(await check(args)).toEqual({ out: "", errors: `${reason} See \`npm start -- --help\`.\n`, status: 2 });
});

test.each(["EMULATOR_PORT", "WEB_PORT"])("a port that is taken is told in one line: %s", async (variable) => {
  const port = await takePort();
  const { errors, status } = await check([], { EMULATOR_PORT: "0", WEB_PORT: "0", [variable]: port });
  expect(errors).toMatch(new RegExp(`^Port ${port} is in use\\. Set ${variable} to a free one, .*\n$`));
  expect(status).toBe(1);
});

test("one port cannot be both", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  server.close();
  await once(server, "close");
  const { errors } = await check([], { EMULATOR_PORT: port, WEB_PORT: port });
  expect(errors).toMatch(new RegExp(`^Port ${port} is in use\\. Set (EMULATOR|WEB)_PORT `));
});

test.each(["65536", "-1", "http", "4010.5", ""])("'%s' is no port", async (port) => {
  const { errors, status } = await check([], { EMULATOR_PORT: port, WEB_PORT: "0" });
  expect(errors).toBe(`EMULATOR_PORT must be a port number from 0 to 65535, but is '${port}'.\n`);
  expect(status).toBe(1);
});
