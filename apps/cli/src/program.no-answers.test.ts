import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { demo, mdeOnEmulator } from "../test/mde-on-emulator.ts";

const { mde, countCalls } = mdeOnEmulator();

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mde-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "answers.ndjson");
}

const json = (body: unknown, status = 200) => Response.json(body, { status });
const complete = { ipAddress: "8.8.8.8", organizationPrevalence: 7, orgFirstSeen: null, orgLastSeen: null };
const { organizationPrevalence: _, ...uncounted } = complete;

const none: readonly (readonly [string, () => Response])[] = [
  ["{}", () => json({})],
  ["null", () => json(null)],
  ["[]", () => json([])],
  ["a text", () => json("OK")],
  ["a number", () => json(5)],
  ["an error's envelope", () => json({ error: { code: "X", message: "y", target: "z" } })],
  ["an error's envelope with an answer's members", () => json({ ...complete, error: { code: "X", message: "y" } })],
  ["204", () => new Response(null, { status: 204 })],
  ["more than an answer may have", () => new Response(`{"a":"${"x".repeat(17_000_000)}"}`)],
  ["no body", () => new Response("")],
  ["a page of HTML", () => new Response("<html>", { headers: { "Content-Type": "text/html" } })],
  ["half an answer", () => new Response('{"ipAddress":"8.8.8.8","organizationPre')],
  ["an answer without its count", () => json(uncounted)],
  ["an older service's count", () => json({ ...uncounted, orgPrevalence: "7" })],
  ["a count that is none", () => json({ ...complete, organizationPrevalence: "=HYPERLINK(1)" })],
  ["a time without a zone", () => json({ ...complete, orgLastSeen: "2026-11-24T21:23:38" })],
  ["a time that a terminal obeys", () => json({ ...complete, orgFirstSeen: "\u001b[31mRED\r\nX" })],
];

test.each(none)("%s is no answer: a failed row, exit code 1, nothing kept, and asked again", async (_name, answer) => {
  const file = scratch();
  const args = ["ip", "stats", "10.209.67.177", "8.8.8.8", "--format", "csv", "--resume", file];
  const first = await mde(
    args,
    countCalls((ip) => (ip === "8.8.8.8" ? answer() : undefined)),
  );
  expect(first.exitCode).toBe(1);
  expect(first.stdout).toMatch(/^8\.8\.8\.8,,,,"?(?:invalid-answer|not-json|too-large): /m);
  expect(first.stdout + first.stderr).not.toMatch(/undefined|`|[^\n\P{Cc}]/u);
  expect(readFileSync(file, "utf8")).not.toContain("8.8.8.8");
  const mended = countCalls();
  const second = await mde(args, mended);
  expect({ exitCode: second.exitCode, calls: mended.calls }).toEqual({ exitCode: 0, calls: ["8.8.8.8"] });
  expect(second.stdout).toMatch(/^8\.8\.8\.8,0,,,$/m);
});

const failures = [429, 500, 503].flatMap((status) =>
  none.map(([name, answer]): [number, string, () => Response] => [status, name, answer]),
);

test.each(failures)(
  "%i with %s is a failed row as well, and the next run is answered",
  async (status, name, answer) => {
    // Waits between attempts pass at once. What bounds an attempt does not pass at all.
    vi.stubGlobal("setTimeout", (callback: () => void, ms: number) =>
      ms < 10_000 ? setImmediate(callback) : undefined,
    );
    vi.stubGlobal("clearTimeout", (timer: NodeJS.Immediate) => clearImmediate(timer));
    onTestFinished(() => void vi.unstubAllGlobals());
    // The quota is that of an application: each has its own here, so that none waits for what others have used.
    const env = { ...demo, AZURE_CLIENT_ID: `${status} ${name}` };
    const file = scratch();
    async function lookUp(service: () => Response) {
      const fetch = async ({ url }: Request) =>
        url.includes("/token") ? json({ access_token: "token", token_type: "Bearer", expires_in: 3599 }) : service();
      return mde(["ip", "stats", "8.8.8.8", "--format", "csv", "--resume", file], { env, fetch });
    }
    const first = await lookUp(() => {
      const { body, headers } = answer();
      return new Response(body, { status, headers });
    });
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toMatch(/^8\.8\.8\.8,,,,"?(?:throttled|server|not-json): /m);
    expect(first.stdout + first.stderr).not.toMatch(/undefined|`|[^\n\P{Cc}]/u);
    expect(readFileSync(file, "utf8")).not.toContain("8.8.8.8");
    const { exitCode, stdout } = await lookUp(() => json(complete));
    expect({ exitCode, row: stdout.split("\n")[1] }).toEqual({ exitCode: 0, row: "8.8.8.8,7,,," });
  },
);

test("the answer that these are made of is one", async () => {
  const { exitCode, stdout } = await mde(
    ["ip", "stats", "8.8.8.8", "--format", "csv"],
    countCalls(() => json(complete)),
  );
  expect({ exitCode, row: stdout.split("\n")[1] }).toEqual({ exitCode: 0, row: "8.8.8.8,7,,," });
});

test("lines of an earlier version that hold no answer are thrown away, said once, and asked again", async () => {
  const file = scratch();
  const args = ["ip", "stats", "10.209.67.177", "8.8.8.8", "9.9.9.9", "--format", "csv", "--resume", file];
  await mde(args.toSpliced(3, 2));
  const askedAt = "2026-01-01T00:00:00Z";
  for (const [ip, answer] of Object.entries({ "8.8.8.8": null, "9.9.9.9": { ...complete, orgLastSeen: "2026" } })) {
    appendFileSync(file, `${JSON.stringify({ askedAt, ip, answer })}\n`);
  }
  const asked = countCalls();
  const { exitCode, stderr } = await mde(args, asked);
  expect({ exitCode, calls: asked.calls.sort() }).toEqual({ exitCode: 0, calls: ["8.8.8.8", "9.9.9.9"] });
  expect(stderr).toMatch(/^mde: 1 answers are in .*\nmde: lines that hold no answer were thrown away: 2\. What .*\n$/);
  const again = countCalls();
  const { stderr: quiet } = await mde(args, again);
  expect(again.calls).toEqual([]);
  expect(quiet).toMatch(/^mde: 3 answers are in .*\n$/);
});
