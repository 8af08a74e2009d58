import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { mdeOnEmulator, serverError } from "../test/mde-on-emulator.ts";

const { mde, countCalls, emulator } = mdeOnEmulator();

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mde-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

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

describe("--resume of domains and files", () => {
  const domains = ["a.example", "b.example", "c.example", "d.example"];
  const columns = ["--format", "csv", "--columns", "host"];

  test("does not ask again for what the file has, and prints all of it in the order asked", async () => {
    const file = join(scratch(), "answers.ndjson");
    const broken = countCalls((name) => (name === "b.example" ? serverError() : undefined));
    const first = await mde(["domains", "stats", ...domains, ...columns, "--resume", file], broken);
    expect({ exitCode: first.exitCode, calls: broken.calls.sort() }).toEqual({ exitCode: 1, calls: domains });
    const mended = countCalls();
    const second = await mde(["domains", "stats", ...domains, ...columns, "--resume", file], mended);
    expect({ ...second, calls: mended.calls }).toEqual({
      exitCode: 0,
      calls: ["b.example"],
      stdout: "host\na.example\nb.example\nc.example\nd.example\n",
      stderr: expect.stringMatching(/^mde: 3 answers are in .*answers\.ndjson, the oldest from 20.*\.\n$/),
    });
    const third = countCalls();
    expect((await mde(["domains", "stats", ...domains, ...columns, "--resume", file], third)).stdout).toBe(
      second.stdout,
    );
    expect(third.calls).toEqual([]);
  });

  test("goes on after a stop with what was not answered", async () => {
    const file = join(scratch(), "answers.ndjson");
    const stop = new AbortController();
    const fetch = async (request: Request) => {
      if (!request.url.includes("/c.example/")) return emulator.fetch(request);
      stop.abort();
      return new Promise<never>(() => {});
    };
    const stopped = await mde(["domains", "stats", ...domains, "--resume", file], { fetch, signal: stop.signal });
    expect(stopped.stderr).toMatch(
      /^mde: stopped when .*, in the order asked\. The same command goes on from there\.\n$/,
    );
    const kept = readFileSync(file, "utf8").trimEnd().split("\n").length - 1;
    const asked = countCalls();
    await mde(["domains", "stats", ...domains, "--resume", file], asked);
    expect(asked.calls).toHaveLength(domains.length - kept);
    expect(asked.calls).toContain("c.example");
  });

  test("takes no file of answers about something else", async () => {
    const file = join(scratch(), "answers.ndjson");
    await mde(["domains", "stats", "a.example", "--resume", file]);
    const { exitCode, stderr } = await mde(["files", "stats", "b".repeat(40), "--resume", file]);
    expect(stderr).toMatch(/^mde: The file .* has answers to another question: .*mde domains stats.*mde files stats/);
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
