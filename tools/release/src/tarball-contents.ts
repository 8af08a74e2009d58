import { statSync } from "node:fs";
import { basename } from "node:path";
import { run } from "@defender-endpoint/pack-check/command";

const wanted =
  /^package\/(package\.json|README\.md|LICENSE|CHANGELOG\.md|(dist|src|bin|generated|pacts|resources)\/.+|[\w-]+\.(json|yaml|js))$/;
const unwanted = /\.(test|test-d)\.|(^|\/)(\.env|node_modules|reports|\.turbo)|\.(sqlite|pem|key)$/;
const required = ["package/package.json", "package/README.md", "package/LICENSE"];

/** The largest that a tarball may be, in kB: twice what the largest is now, so that nothing slips in. */
const limit = 600;

/** Throws for a tarball that lacks what everyone looks for, or has what nobody should get. Prints the sizes. */
export async function checkContents(tarballs: readonly string[]): Promise<void> {
  for (const tarball of tarballs) {
    const files = (await run("tar", ["-tzf", tarball], { cwd: "." })).trim().split("\n");
    const kilobytes = Math.ceil(statSync(tarball).size / 1_000);
    const problems = [
      ...required.filter((file) => !files.includes(file)).map((file) => `lacks ${file}`),
      ...files.filter((file) => unwanted.test(file) || !wanted.test(file)).map((file) => `has ${file}`),
      ...(kilobytes > limit ? [`has ${kilobytes} kB, more than ${limit}`] : []),
    ];
    if (problems.length > 0) throw new Error(`${basename(tarball)} is not fit to publish: ${problems.join("; ")}.`);
    console.log(
      `${basename(tarball).padEnd(16)} ${String(files.length).padStart(4)} files ${String(kilobytes).padStart(5)} kB`,
    );
  }
}
