import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Adds sections to resource files, as one adds an operation by hand: its path among the others, and its schemas among theirs. */
export function addOperations(sections: string, resources: string): void {
  for (const name of readdirSync(sections)) {
    const section = readFileSync(join(sections, name), "utf8");
    const file = join(resources, name);
    writeFileSync(file, existsSync(file) ? withSection(readFileSync(file, "utf8"), section) : section);
  }
}

function withSection(resource: string, section: string): string {
  const [, paths = "", schemas = ""] = section.split(/^(?:paths|schemas):\n/m);
  return resource.replace("\npaths:\n", (line) => line + paths).replace("\nschemas:\n", (line) => line + schemas);
}
