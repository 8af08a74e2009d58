/** A package's short name, such as `client`, with the text of its change log. */
export type ChangeLogs = Readonly<Record<string, string>>;

const parts = ["What breaks", "What is new", "What is mended"] as const;
type Part = (typeof parts)[number];

const head = `# Change log

<!-- Written by \`npm run version\` from the change logs of the packages. Do not edit. -->

All packages have one version number. Behind an entry stand those that it is about.
`;

/** One change log of all packages: an entry that several have stands once, and what breaks stands first. */
export function joinedChangeLog(changeLogs: ChangeLogs): string {
  const versions = new Map<string, Map<string, { readonly part: Part; readonly packages: string[] }>>();
  for (const [name, text] of Object.entries(changeLogs)) {
    for (const { version, part, entry } of entriesOf(text)) {
      const entries = versions.get(version) ?? new Map();
      versions.set(version, entries);
      const known = entries.get(entry) ?? { part, packages: [] };
      entries.set(entry, known);
      known.packages.push(name);
    }
  }
  const sections = [...versions].map(([version, entries]) => {
    const lists = parts.map((part) => {
      const lines = [...entries]
        .filter(([, about]) => about.part === part)
        .map(([entry, { packages }]) => `- ${entry} (${packages.map((one) => `\`${one}\``).join(", ")})`);
      return lines.length === 0 ? "" : `\n### ${part}\n\n${lines.join("\n")}\n`;
    });
    return `\n## ${version}\n${lists.join("")}`;
  });
  return head + sections.join("");
}

/** The entries of a package's change log, newest version first, without those that only say that other packages were raised. */
function* entriesOf(text: string): Generator<{ version: string; part: Part; entry: string }> {
  for (const section of text.split(/^## /m).slice(1)) {
    const version = section.slice(0, section.indexOf("\n")).trim();
    for (const list of section.split(/^### /m).slice(1)) {
      for (const item of list.split(/^- /m).slice(1)) {
        const entry = item.trim().replace(/^[0-9a-f]{7}: /, "");
        if (entry.startsWith("Updated dependencies")) continue;
        yield { version, part: partOf(list, entry), entry };
      }
    }
  }
}

function partOf(list: string, entry: string): Part {
  if (entry.startsWith("**Breaking")) return "What breaks";
  return list.startsWith("Patch") ? "What is mended" : "What is new";
}
