import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ReleaseError } from "../release-error.ts";

const list = /^export (type )?\{([^}]*)\}/gm;
const declaration =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|enum|(interface|type))\s+(?=[\w$])([\w$]+)/gm;
const everything = /^export \* (?:as (\w+) )?from "(\.[^"]+)"/gm;

/**
 * What an entry point exports, read off its text: `createDefenderClient`, `type ClientOptions`.
 * @throws ReleaseError when a line begins with `export` and does not say what.
 */
export function readPublicNames(path: string): string[] {
  const text = readFileSync(path, "utf8")
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/^\s*\/\/.*$/gm, "");
  const lists = [...text.matchAll(list)];
  const declarations = [...text.matchAll(declaration)];
  const modules = [...text.matchAll(everything)];
  const understood = lists.length + declarations.length + modules.length;
  if (understood !== text.match(/^export\b/gm)?.length) {
    throw new ReleaseError(
      `What ${path} exports cannot be told from its text. Let it name each, as \`export { a } from "./a.ts"\`.`,
    );
  }
  const names = [
    ...lists.flatMap(([, type = "", listed = ""]) => readList(listed, type)),
    ...declarations.map(([, type, name]) => `${type ? "type " : ""}${name}`),
    ...modules.flatMap(([, name, from = ""]) => name ?? readPublicNames(join(dirname(path), from))),
  ];
  return [...new Set(names)].sort();
}

function readList(names: string, type: string): string[] {
  const each = names.split(",").map((name) => name.trim());
  return each
    .filter((name) => name !== "")
    .map((name) => {
      const isType = type !== "" || name.startsWith("type ");
      const exported = name.replace(/^type /, "").replace(/^.* as /, "");
      return `${isType ? "type " : ""}${exported}`;
    });
}
