/** The arguments with which Node takes itself for one of another version, such as `v18.20.8`. */
export function otherNode(version: string): string[] {
  const versions = JSON.stringify({ ...process.versions, node: version.slice(1) });
  const pairs = `[["version", "${version}"], ["versions", ${versions}]]`;
  const program = `for (const [name, value] of ${pairs}) Object.defineProperty(process, name, { value });`;
  return ["--import", `data:text/javascript,${encodeURIComponent(program)}`];
}
