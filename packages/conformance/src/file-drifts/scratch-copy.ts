import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** A text that is there exactly once in a file, and what takes its place. */
export interface Edit {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The files of the repository, those included that are not committed yet, as they were when they were read. */
export type Tree = ReadonlyMap<string, { readonly content: Buffer; readonly mode: number }>;

/** A copy of the repository of its own, in which files can be changed and programs be run. */
export interface ScratchCopy {
  readonly root: string;
  /** Throws, and changes nothing, unless the text of every edit is there exactly once. */
  edit(edits: readonly Edit[]): void;
  write(file: string, text: string): void;
  /** The files that are no longer as they were copied, whoever changed them. */
  changed(): string[];
  /** Puts back every file that has changed. */
  undo(): void;
  remove(): void;
}

const repository = fileURLToPath(new URL("../../../..", import.meta.url));

/** @throws where there is no git, or no repository. */
export function readTree(root: string = repository): Tree {
  const options = ["--cached", "--others", "--exclude-standard", "-z"];
  const listed = execFileSync("git", ["ls-files", ...options], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const tree = new Map<string, { content: Buffer; mode: number }>();
  for (const file of listed.split("\0").filter(Boolean)) {
    const path = join(root, file);
    // One that was deleted is still listed until that is committed.
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status?.isFile()) tree.set(file, { content: readFileSync(path), mode: status.mode });
  }
  return tree;
}

export function createScratchCopy(tree: Tree, from: string = repository): ScratchCopy {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "defender-endpoint-drifts-")));
  for (const [file, { content, mode }] of tree) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content, { mode });
  }
  for (const file of tree.keys()) if (basename(file) === "package.json") linkPackages(from, root, dirname(file));
  shareStore(from, root, tree);

  const textOf = (file: string) => readFileSync(join(root, file), "utf8");
  const isChanged = (file: string, content: Buffer) => {
    const path = join(root, file);
    return !existsSync(path) || !readFileSync(path).equals(content);
  };
  const changed = () => [...tree].filter(([file, { content }]) => isChanged(file, content)).map(([file]) => file);

  return {
    root,
    edit(edits) {
      const texts = new Map<string, string>();
      for (const { file, find, replace } of edits) {
        const [before, after, ...more] = (texts.get(file) ?? textOf(file)).split(find);
        if (after === undefined || more.length > 0) {
          const count = after === undefined ? 0 : more.length + 1;
          throw new Error(
            `A drift replaces a text in ${file} that must be there once, but is there ${count} times: ${find}. Correct the drift.`,
          );
        }
        texts.set(file, before + replace + after);
      }
      for (const [file, text] of texts) writeFileSync(join(root, file), text);
    },
    write: (file, text) => writeFileSync(join(root, file), text),
    changed,
    undo() {
      for (const file of changed()) writeFileSync(join(root, file), tree.get(file)?.content ?? "");
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Gives a folder of the copy the packages that it has in the repository. The package manager's links are relative, so that
 * those to workspaces lead into the copy; of the store, in which no workspace is, the entries are shared.
 */
function linkPackages(from: string, root: string, folder: string): void {
  const [installed, linked] = [join(from, folder, "node_modules"), join(root, folder, "node_modules")];
  if (!existsSync(installed)) return;
  const isOurs = (path: string) =>
    path === installed || !/^\.(?!bin$)/.test(relative(installed, path).split("/", 1)[0] ?? "");
  cpSync(installed, linked, { recursive: true, verbatimSymlinks: true, filter: isOurs });
}

/** Entries that a generated file names by their path are copied, because their path is where they really are. */
function shareStore(from: string, root: string, tree: Tree): void {
  const store = "node_modules/.pnpm";
  const generated = [...tree]
    .filter(([file]) => file.includes("/generated/"))
    .map(([, { content }]) => content.toString());
  const named = new Set(
    generated.flatMap((text) => [...text.matchAll(/\/\.pnpm\/([^/\s]+)\//g)].map(([, entry]) => entry)),
  );
  mkdirSync(join(root, store), { recursive: true });
  for (const entry of readdirSync(join(from, store))) {
    const [kept, shared] = [join(from, store, entry), join(root, store, entry)];
    if (named.has(entry)) cpSync(kept, shared, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(kept, shared);
  }
}
