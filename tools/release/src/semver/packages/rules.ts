import { breaking, feature, type Rule } from "../rule.ts";

/** What each change of a package means. What its types say beyond their names is not compared. */
export const packageRules = {
  "package-removed": breaking("whoever installs it gets no newer version"),
  "package-added": feature("nobody has to install it"),
  "entry-removed": breaking("whoever imports it finds nothing"),
  "entry-added": feature("nobody has to import it"),
  "export-removed": breaking("whoever imports it finds nothing of that name"),
  "export-added": feature("nobody has to import it"),
  "command-removed": breaking("whoever runs it finds nothing"),
  "command-added": feature("nobody has to run it"),
  "node-versions-narrowed": breaking("whoever runs a former version of Node.js cannot use it any more"),
  "node-versions-widened": feature("it runs where it ran before"),
  "peer-required": breaking("whoever has not installed it, or another version, cannot use the package any more"),
  "optional-peer-added": feature("only what needs it asks for it"),
  "peer-widened": feature("what could be installed beside it still can"),
} as const satisfies Readonly<Record<string, Rule>>;
