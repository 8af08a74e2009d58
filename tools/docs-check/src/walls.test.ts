import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "./code-blocks.ts";

const workspaces = globSync("{spec,packages/*,apps/*,tools/*}/package.json", { cwd: root }).map(dirname).sort();
const notOurs = (name: string) =>
  ["node_modules", "dist", "reports", ".stryker-tmp", ".blocks", ".front-ends"].includes(name);

/** What the sources of a workspace import. */
function importsOf(workspace: string): { file: string; from: string }[] {
  return globSync("**/*.{ts,tsx,mjs}", { cwd: join(root, workspace), exclude: notOurs }).flatMap((path) => {
    const file = join(workspace, path);
    const text = readFileSync(join(root, file), "utf8");
    return [...text.matchAll(/^(?:import|export) [^;]*?from "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
      ([, name, late]) => ({ file, from: name ?? late ?? "" }),
    );
  });
}

test.each(workspaces)("no import of %s climbs over its wall", (workspace) => {
  const relatives = importsOf(workspace).filter(({ from }) => from.startsWith("."));
  expect(relatives.length).toBeGreaterThan(0);
  const climbing = relatives.filter(({ file, from }) => {
    const target = join(file, "..", from);
    // The settings that all workspaces share belong to none.
    return relative(workspace, target).startsWith("..") && target.includes("/");
  });
  expect(climbing).toEqual([]);
});

test("nothing outside imports a tool", () => {
  const tools = workspaces
    .filter((workspace) => workspace.startsWith("tools/"))
    .map((workspace): string => JSON.parse(readFileSync(join(root, workspace, "package.json"), "utf8")).name);
  const others = workspaces.filter((workspace) => !workspace.startsWith("tools/")).flatMap(importsOf);
  expect(others.filter(({ from }) => tools.some((name) => from === name || from.startsWith(`${name}/`)))).toEqual([]);
});
