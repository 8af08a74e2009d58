import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { mdeOnEmulator } from "../../../test/mde-on-emulator.ts";
import { bashCompletion } from "./bash-completion.ts";

const { mde } = mdeOnEmulator();

/** What `mde` suggests for the last word. */
async function suggestions(...words: string[]): Promise<string> {
  return (await mde(["complete", "--", ...words])).stdout;
}

test("help says what each shell's configuration takes, and which was not tried", async () => {
  const { stdout } = await mde(["complete", "--help"]);
  for (const shell of ["bash", "zsh", "fish", "powershell"]) expect(stdout).toContain(`mde complete ${shell}`);
  expect(stdout).toMatch(/PowerShell's .* not tried/);
});

test.each(["bash", "zsh", "fish", "powershell"])("complete prints a script for %s", async (shell) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const { stdout, exitCode } = await mde(["complete", shell]);
  expect(stdout + log.mock.calls.join("\n")).toMatch(/^# ?(?:compdef|.* completion for) mde/m);
  expect(exitCode).toBe(0);
});

test("commands, options and their values are suggested, and no file names beside them", async () => {
  expect(await suggestions("ip", "stats", "--re")).toMatch(/^--resume\t.*\n:4\n$/);
  expect(await suggestions("ip", "stats", "--format", "c")).toMatch(/^csv\t\n:4\n$/);
  expect(await suggestions("ips", "stats", "")).toBe(":4\n");
});

test.each([
  [["ma"], ["machines"]],
  [["machines", "isol"], ["isolate"]],
  [
    ["api", "listMach"],
    ["listMachineActions", "listMachineAlerts", "listMachineLogonUsers"],
  ],
  [["api", "isolateMachine", "--IsolationType", "F"], ["Full"]],
  [
    ["api", "submitIndicator", "--generateAlert", ""],
    ["true", "false"],
  ],
  [["auth", "check", "--for", "isolateM"], ["isolateMachine"]],
  [["machines", "list", "--healthStatus", "Ina"], ["Inactive"]],
  [["machines", "list", "--healthStatus=Ina"], ["Inactive"]],
  [["machines", "list", "--columns", "computerD"], ["computerDnsName"]],
  [["machines", "list", "--columns", "id,lastS"], ["id,lastSeen"]],
  [["machines", "list", "--sort", "-lastS"], ["-lastSeen"]],
  [["alerts", "list", "--expand", ""], ["evidence"]],
  [["ip", "stats", "--look"], ["--look-back-hours"]],
  [["machines", "isolate", "desktop-03", "--type", "S"], ["Selective"]],
  [["machines", "isolate", ""], []],
  [["indicators", "add", "203.0.113.7", "--action", "Block", "--severity", "H"], ["High"]],
])("behind mde %j comes %j", async (words, expected) => {
  const lines = (await suggestions(...words)).split("\n").filter((line) => !line.startsWith(":") && line !== "");
  expect(lines.map((line) => line.split("\t")[0])).toEqual(expect.arrayContaining(expected));
  if (expected.length < 2) expect(lines).toHaveLength(expected.length);
});

test("nothing is asked for a completion", async () => {
  const fetch = async () => expect.unreachable();
  const { exitCode } = await mde(["complete", "--", "machines", "isolate", ""], { fetch, env: {} });
  expect(exitCode).toBe(0);
});

test.each([
  ["indicators", "import", ""],
  ["library", "push", "scr"],
  ["machines", "package", "a", "--out", ""],
  ["api", "uploadLibraryFile", "--file", ""],
])("mde %s %s %s has file names behind it", async (...words) => {
  expect(await suggestions(...words)).toBe(":0\n");
});

test.each([
  ["--file", ""],
  ["--file", "rep"],
  ["--resume", "rep"],
  ["--file=", undefined],
  ["--resume=rep", undefined],
])("behind %s %s file names are left to the shell", async (option, word) => {
  const words = ["ip", "stats", option, word].filter((one) => one !== undefined);
  expect(await suggestions(...words)).toBe(":0\n");
});

function installed(shell: string): boolean {
  return spawnSync(shell, ["--version"]).status === 0;
}

describe.skipIf(!installed("bash"))(`bash${installed("bash") ? "" : " is not on this machine"}`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mde-bash-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
    mkdirSync(join(folder, "bin"));
    const program = join(folder, "bin", "mde");
    const options = "--conditions=@defender-endpoint/source --disable-warning=ExperimentalWarning";
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" ${options} "${main}" "$@"\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(folder, "completion.bash"), bashCompletion("mde"));
  });

  function bash(script: string) {
    const { stdout, stderr, status } = spawnSync("bash", ["--norc", "--noprofile", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, HOME: folder },
    });
    return { stdout, stderr, status };
  }

  test("takes the script any number of times, and keeps one function and no variable of it", () => {
    const script = `
      names() { compgen -v | grep -v '^\\(_\\|BASH_LINENO\\|PIPESTATUS\\|before\\)$'; compgen -A function; }
      before=$(names)
      source completion.bash && source completion.bash || exit 1
      diff <(echo "$before") <(names)`;
    expect(bash(script)).toMatchObject({ stderr: "", stdout: expect.stringMatching(/^\d+a\d+\n> __mde_complete\n$/) });
  });

  /** What stands in COMPREPLY when the last word of the line is to be completed, and whether bash adds file names. */
  function complete(...line: string[]) {
    const script = `
      source completion.bash
      compopt() { echo "compopt $*"; }
      COMP_WORDS=(${line.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      __mde_complete; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = bash(script);
    expect(stderr).toBe("");
    return stdout.split("\n").filter(Boolean);
  }

  test("completes options, their values and commands", () => {
    expect(complete("mde", "ip", "stats", "--fo")).toEqual(["compopt +o default", "--format"]);
    expect(complete("mde", "ip", "stats", "--format", "=", "c")).toEqual(["compopt +o default", "csv"]);
    expect(complete("mde", "ip", "stats", "--format", "=")).toContain("ndjson");
    expect(complete("mde", "au")).toEqual(["compopt +o default", "auth"]);
  });

  test("leaves file names to bash, and obeys nothing of what was typed", () => {
    expect(complete("mde", "ip", "stats", "--file", "rep")).toEqual([]);
    expect(complete("mde", "ip", "stats", "--resume", "=", "")).toEqual([]);
    expect(complete("mde", "ip", "stats", "$(touch obeyed)", "--fo")).toContain("--format");
    expect(bash("ls obeyed")).toMatchObject({ stdout: "" });
  });
});

const noZsh = installed("zsh") ? "" : ": zsh is not on this machine";
test.skipIf(noZsh)(`zsh takes its script any number of times${noZsh}`, async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await mde(["complete", "zsh"]);
  const folder = mkdtempSync(join(tmpdir(), "mde-zsh-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "completion.zsh"), log.mock.calls.join("\n"));
  const script =
    "autoload -Uz compinit; compinit -u -d dump; source ./completion.zsh && source ./completion.zsh && whence -w _mde";
  const { stdout, stderr } = spawnSync("zsh", ["-f", "-c", script], { cwd: folder, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "_mde: function\n", stderr: "" });
});

const noFish = installed("fish") ? "" : ": fish is not on this machine";
test.skipIf(noFish)(`fish takes its script any number of times${noFish}`, async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await mde(["complete", "fish"]);
  const folder = mkdtempSync(join(tmpdir(), "mde-fish-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "completion.fish"), log.mock.calls.join("\n"));
  const script = "source completion.fish; source completion.fish";
  const { stderr } = spawnSync("fish", ["--no-config", "-c", script], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
});
