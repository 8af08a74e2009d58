import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import entries from "./entries.ts";
import { joinedChangeLog } from "./joined.ts";
import { changeLogsIn } from "./packages.ts";

const root = join(import.meta.dirname, "../../../..");

test("an entry that several packages have stands once, with their names, and what breaks stands first", () => {
  const types =
    "# types\n\n## 0.2.0\n\n### Minor Changes\n\n- **New.** One.\n- **Breaking: gone.** Two.\n\n  ```\n  x\n  ```\n";
  const client =
    "# client\n\n## 0.2.0\n\n### Minor Changes\n\n- **New.** One.\n\n### Patch Changes\n\n- Mended.\n\n" +
    "## 0.1.0\n\n### Minor Changes\n\n- a78e7ff: First.\n\n### Patch Changes\n\n- Updated dependencies [a78e7ff]\n  - types@0.1.0\n";
  const [, ...sections] = joinedChangeLog({ types, client }).split("\n## ");
  expect(sections).toEqual([
    "0.2.0\n\n### What breaks\n\n- **Breaking: gone.** Two.\n\n  ```\n  x\n  ``` (`types`)\n" +
      "\n### What is new\n\n- **New.** One. (`types`, `client`)\n\n### What is mended\n\n- Mended. (`client`)\n",
    "0.1.0\n\n### What is new\n\n- First. (`client`)\n",
  ]);
});

test("the change log of all packages says what theirs say", () => {
  expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toBe(joinedChangeLog(changeLogsIn(root)));
});

test("an entry of several lines stays one, and raised dependencies are none", () => {
  expect(entries.getReleaseLine({ summary: "One.\n\nTwo.\n" })).toBe("- One.\n\n  Two.");
  expect(entries.getDependencyReleaseLine()).toBe("");
});
