import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { otherNode } from "./other-node.ts";

const root = join(import.meta.dirname, "../../..");
const commands = globSync("{packages,apps}/*/package.json", { cwd: root })
  .map((file) => ({ folder: join(root, file, ".."), ...JSON.parse(readFileSync(join(root, file), "utf8")) }))
  .flatMap(({ folder, bin = {}, engines }) =>
    Object.values<string>(bin).map((path) => ({ program: join(folder, path), oldest: engines.node.replace(">=", "") })),
  );

test("there are commands to try", () => {
  expect(commands.length).toBe(3);
});

test.each(commands)("$program tells in one line that Node is older than $oldest", ({ program, oldest }) => {
  const [major, minor] = oldest.split(".").map(Number);
  for (const version of ["v18.20.8", `v${major}.${minor - 1}.9`]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...otherNode(version), program], {
      encoding: "utf8",
    });
    expect(stderr).toMatch(
      new RegExp(
        `^[\\w -]+ needs Node ${oldest} or newer, and this is ${version}\\. In a project, npm install node@24 brings one that npx ${basename(program, ".js")} runs on\\.\n$`,
      ),
    );
    expect([stdout, status]).toEqual(["", 1]);
  }
});

test.each(commands)("$program starts on Node $oldest", ({ program, oldest }) => {
  const { stderr } = spawnSync(process.execPath, [...otherNode(`v${oldest}.0`), program, "--help"], {
    encoding: "utf8",
  });
  expect(stderr).not.toContain("or newer");
});
