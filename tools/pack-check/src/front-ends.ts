import { join } from "node:path";
import { guide } from "./front-end-guide.ts";
import { openFrontEnd } from "./front-end-page.ts";
import {
  compileFrontEnd,
  type FrontEndProject,
  installFrontEnd,
  testFrontEnd,
  writeFrontEnd,
} from "./front-end-project.ts";
import { messageOf, RuntimeMissingError } from "./runtimes/runtime.ts";
import { jest, vitest } from "./runtimes/versions.ts";

/** One project on either major of MSW, and on either of the test runners that are told apart by more than their hooks. */
export interface FrontEnds {
  readonly onVitest: FrontEndProject;
  readonly onJest: FrontEndProject;
}

/** Writes both projects into a folder. */
export function writeFrontEnds(folder: string): FrontEnds {
  const onVitest: FrontEndProject = {
    folder: join(folder, "front-end-on-vitest"),
    runner: "vitest",
    sections: ["Several calls", "In a page", "Storybook"],
    command: "npx vitest run --globals --environment jsdom",
  };
  const onJest: FrontEndProject = {
    folder: join(folder, "front-end-on-jest"),
    runner: "jest",
    sections: ["node:test"],
    command: "NODE_OPTIONS=--experimental-vm-modules npx jest",
  };
  const projects = [onVitest, onJest];
  const followed = new Set(["", ...projects.flatMap(({ runner, sections }) => [runner, ...sections])]);
  const leftOut = guide.find(({ section }) => !followed.has(section));
  if (leftOut) throw new Error(`No project follows the guide's section on ${leftOut.section}.`);
  projects.forEach(writeFrontEnd);
  return { onVitest, onJest };
}

/** Installs what they need outside the workspace, as the guide for front ends says. */
export async function installFrontEnds(folder: string, tarballs: readonly string[]): Promise<FrontEnds> {
  const projects = writeFrontEnds(folder);
  await Promise.all([
    installFrontEnd(projects.onVitest, tarballs, vitest),
    installFrontEnd(projects.onJest, tarballs, jest),
  ]);
  return projects;
}

/**
 * Follows the guide and the README of the mocks, on the older MSW with the oldest Node that they promise. Resolves with the names of
 * what this machine could not run.
 */
export async function checkFrontEnds({ onVitest, onJest }: FrontEnds, oldestNode: string): Promise<readonly string[]> {
  console.log(await compileFrontEnd(onVitest));
  console.log((await testFrontEnd(onVitest, oldestNode)).join("\n"));
  console.log((await testFrontEnd(onJest)).join("\n"));
  try {
    console.log((await openFrontEnd(onVitest)).join("\n"));
    return [];
  } catch (error) {
    if (!(error instanceof RuntimeMissingError)) throw error;
    console.log(`NOT RUN: guide for front ends, in a page: ${messageOf(error)}`);
    return ["the guide's pages (Chromium)"];
  }
}
