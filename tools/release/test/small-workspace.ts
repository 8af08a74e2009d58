import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { smallContract } from "./small-contract.ts";

/** A workspace of three packages in a folder of its own, for tests. */
export interface SmallWorkspace {
  readonly root: string;
  write(path: string, content: string | object): void;
  /** Adds a pending changeset for some packages, by their folders. */
  change(name: string, bumps: Readonly<Record<string, string>>): void;
  /** Raises every version, as `changeset version` does, but leaves the changesets. */
  raise(version: string): void;
}

export function createSmallWorkspace(): SmallWorkspace {
  const root = mkdtempSync(join(tmpdir(), "defender-endpoint-semver-"));
  const workspace: SmallWorkspace = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
    },
    change(name, bumps) {
      const lines = Object.entries(bumps).map(([folder, bump]) => `"@defender-endpoint/${folder}": ${bump}`);
      workspace.write(`.changeset/${name}.md`, `---\n${lines.join("\n")}\n---\n\nA change.\n`);
    },
    raise(version) {
      workspace.write("spec/package.json", manifest("spec", version, { "./openapi.json": "./generated/openapi.json" }));
      for (const folder of ["client", "contracts"]) {
        const source = { "@defender-endpoint/source": "./src/index.ts", types: "./dist/index.d.ts" };
        workspace.write(`packages/${folder}/package.json`, manifest(folder, version, { ".": source }));
      }
    },
  };
  workspace.raise("0.0.0");
  workspace.write("package.json", { name: "small", private: true });
  workspace.write("pnpm-workspace.yaml", "packages: [spec, packages/*]\n");
  workspace.write(".changeset/config.json", {
    fixed: [["@defender-endpoint/*"]],
    access: "public",
    baseBranch: "main",
  });
  workspace.write("spec/generated/openapi.json", smallContract);
  workspace.write("packages/client/src/index.ts", 'export { type Options, setUp } from "./options.ts";\n');
  workspace.write("packages/contracts/src/index.ts", "export const pacts = 1;\n");
  workspace.write("packages/contracts/pacts/a.json", {
    consumer: { name: "client" },
    provider: { name: "service" },
    interactions: [{ description: "getItem seen", request: { method: "GET" }, response: { status: 200 } }],
  });
  return workspace;
}

function manifest(folder: string, version: string, exports: object): object {
  return { name: `@defender-endpoint/${folder}`, version, type: "module", exports };
}
