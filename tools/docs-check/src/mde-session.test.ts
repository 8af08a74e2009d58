import { Readable } from "node:stream";
import { runCli } from "@defender-endpoint/cli";
import { serveEmulator } from "@defender-endpoint/emulator";
import { expect, onTestFinished, test } from "vitest";

const now = "2026-11-24T22:00:00Z";
const report = `alert 7: WINWORD.EXE on desktop-12 connected to hxxps://203.0.113[.]54/a
alert 8: 10.20.0.32 -> 8.8.8[.]8:53, then 192.0.2.10
`;
const env = {
  AZURE_TENANT_ID: "demo",
  AZURE_CLIENT_ID: "emulator",
  AZURE_CLIENT_SECRET: "emulator-secret",
  AZURE_AUTHORITY_HOST: "http://127.0.0.1:4010",
  MDE_BASE_URL: "http://127.0.0.1:4010",
};

const intro = `# A session with mde

Against the emulator with sample telemetry, its clock at ${now}. Written by a test: \`npx vitest run mde-session -u\` in this folder.`;

test("a session with mde reads as docs/mde-session.md says", async () => {
  const { emulator, close } = await serveEmulator({ port: 0, sample: true, now });
  onTestFinished(close);

  /** What a terminal would show: the prompt, both outputs, and the exit code where it is not 0. */
  async function session(line: string, argv: readonly string[], stdin = ""): Promise<string> {
    let shown = "";
    const screen = { write: (text: string) => (shown += text) };
    const exitCode = await runCli(argv, {
      stdin: Readable.from([stdin]),
      stdout: screen,
      stderr: screen,
      env,
      fetch: async (input, init) => emulator.fetch(new Request(input, init)),
    });
    return `$ ${line}\n${shown}${exitCode === 0 ? "" : `(exit ${exitCode})\n`}`;
  }
  const mde = (line: string, stdin?: string) =>
    session(`${stdin ? "cat report.txt | " : ""}mde ${line}`, line.split(" "), stdin);

  const parts = [
    // A token's life is told by the clock on the wall, and each new operation may need another role.
    (await mde("auth check")).replace(/^(expires: +).*$/m, "$1in an hour").replace(/^(roles: +).*$/m, "$1..."),
    await mde("ip stats 10.209.67.177 8.8.8.8 192.0.2.10 --look-back-hours 48"),
    `$ cat report.txt\n${report}`,
    await mde("ip stats --extract", report),
    await mde("ip stats --extract --skip-private --format csv", report),
    await mde("ip stats 256.1.1.1 --format ndjson"),
    await mde("ip stats --look-back-hour 48 8.8.8.8"),
  ];
  await expect(`${intro}\n\n\`\`\`\n${parts.join("\n")}\`\`\`\n`).toMatchFileSnapshot("../../../docs/mde-session.md");
});
