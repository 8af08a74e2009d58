/** Entry of `npm run semver`. */
import { join } from "node:path";
import { runSemver } from "./command-line.ts";

process.exitCode = await runSemver(process.argv.slice(2), join(import.meta.dirname, "../../../.."), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
});
