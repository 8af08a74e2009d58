import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../../..");

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { uses?: string; run?: string; with?: Readonly<Record<string, unknown>>; env?: object }[];
}
const workflow: { permissions: object; jobs: Readonly<Record<string, Job>> } = parse(
  readFileSync(join(root, ".github/workflows/release.yml"), "utf8"),
);
const jobs = Object.entries(workflow.jobs);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "docs-release-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A program for the PATH. */
function writeProgram(folder: string, name: string, script: string): void {
  mkdirSync(join(folder, "bin"), { recursive: true });
  writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}`, { mode: 0o755 });
}

test("what has rights runs nothing that the lockfile brings, and what runs it has none", () => {
  expect(workflow.permissions).toEqual({});
  const rights = jobs.map(([name, { permissions }]) => [name, permissions]);
  expect(Object.fromEntries(rights)).toEqual({
    test: { contents: "read" },
    pacts: { contents: "read" },
    propose: { contents: "write", "pull-requests": "write" },
    publish: { contents: "read", "id-token": "write" },
    announce: { contents: "write" },
    record: { contents: "read" },
  });
  for (const [name, { permissions, steps }] of jobs) {
    const scripts = steps.map(({ run = "" }) => run).join("\n");
    if (Object.values(permissions).includes("write")) expect(scripts, name).not.toMatch(/npm |npx |set-up|\.ci\/run/);
  }
});

test("no job but that which pushes a branch keeps a token in its checkout", () => {
  for (const [name, { steps }] of jobs) {
    const [checkout] = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    if (checkout && name !== "propose") expect(checkout.with, name).toEqual({ "persist-credentials": false });
  }
});

test("nothing publishes with a token that is kept", () => {
  expect(JSON.stringify(workflow)).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
});

function pack(folder: string, file: string, manifest: object): void {
  const content = join(folder, file);
  mkdirSync(join(content, "package"), { recursive: true });
  writeFileSync(join(content, "package/package.json"), JSON.stringify(manifest));
  execFileSync("tar", ["-czf", join(folder, `${file}.tgz`), "-C", content, "package"]);
}

/** Publishes two tarballs with an npm that has these already. Resolves with what the program prints and what npm was told. */
function publish(there: readonly string[]) {
  const folder = newFolder();
  pack(folder, "client", { name: "@x/client", version: "1.2.3", dependencies: { "@x/types": "^1.2.3" } });
  pack(folder, "types", { name: "@x/types", version: "1.2.3" });
  const missing = `printf '{ "error": { "code": "E404" } }'; exit 1`;
  const view = there.map((name) => `"view ${name} version --json") exit 0;;`).join(" ");
  writeProgram(folder, "npm", `case "$*" in ${view} view*) ${missing};; esac\necho "$@" >> ${folder}/told\n`);
  writeFileSync(join(folder, "told"), "");
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, "publish.ts"), folder], {
    encoding: "utf8",
    stdio: "pipe",
    env: { PATH: `${folder}/bin:${process.env["PATH"]}` },
  });
  const told = readFileSync(join(folder, "told"), "utf8").replaceAll(`${folder}/`, "");
  return { printed, told };
}

test("tarballs are published as they are, after those that they depend on", () => {
  const { printed, told } = publish([]);
  expect(told).toBe(
    "publish types.tgz --access public --provenance\npublish client.tgz --access public --provenance\n",
  );
  expect(printed).toBe("version=1.2.3\n");
});

test("a release that broke off goes on, and one that is whole is left alone", () => {
  expect(publish(["@x/types@1.2.3"]).told).toBe("publish client.tgz --access public --provenance\n");
  expect(publish(["@x/types@1.2.3", "@x/client@1.2.3"])).toEqual({ printed: "", told: "" });
});

test("the pull request that raises the version is one branch, written anew each time", () => {
  const folder = newFolder();
  const bare = join(folder, "remote.git");
  const clone = join(folder, "clone");
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const author = ["-c", "user.name=one", "-c", "user.email=one@localhost"];
  git("init", "--quiet", "--bare", "--initial-branch=main", bare);
  git("clone", "--quiet", bare, clone);
  writeFileSync(join(clone, "version"), "1\n");
  git("-C", clone, "add", "--all");
  git("-C", clone, ...author, "commit", "--quiet", "--message", "one");
  git("-C", clone, "push", "--quiet", "origin", "HEAD:main");
  writeProgram(folder, "gh", `echo "$@" >> ${folder}/told\n[ "$2" != list ] || cat ${folder}/open\n`);
  const [script = ""] = workflow.jobs["propose"]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  const propose = (raised: string, open: string) => {
    const checkout = mkdtempSync(join(folder, "checkout-"));
    git("clone", "--quiet", bare, checkout);
    writeFileSync(join(checkout, "version"), raised);
    const patch = git("-C", checkout, "diff", "--binary");
    git("-C", checkout, "checkout", "--quiet", ".");
    mkdirSync(join(checkout, "release"));
    writeFileSync(join(checkout, "release/version.patch"), patch);
    writeFileSync(join(folder, "open"), open);
    writeFileSync(join(folder, "told"), "");
    const env = { PATH: `${folder}/bin:${process.env["PATH"]}`, HOME: folder, GITHUB_REF_NAME: "main" };
    execFileSync("bash", ["-e", "-c", script], { cwd: checkout, env, stdio: "pipe" });
    return readFileSync(join(folder, "told"), "utf8");
  };
  expect(propose("2\n", "0\n")).toMatch(/^pr list .*\npr create --head release-next --base main /);
  expect(git("--git-dir", bare, "show", "release-next:version")).toBe("2\n");
  expect(propose("3\n", "1\n")).toMatch(/^pr list [^\n]*\n$/);
  expect(git("--git-dir", bare, "show", "release-next:version")).toBe("3\n");
  expect(git("--git-dir", bare, "rev-list", "--count", "main..release-next")).toBe("1\n");
});
