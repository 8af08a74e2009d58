import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { buildPageInto } from "../src/server/page/build-page.ts";

declare module "vitest" {
  export interface ProvidedContext {
    pageFolder: string;
  }
}

/** Builds the page once, apart from dist/, so that no test sees a stale one. */
export default async function buildPageOnce(project: TestProject): Promise<void> {
  const pageFolder = fileURLToPath(new URL("../reports/page", import.meta.url));
  await buildPageInto(pageFolder);
  project.provide("pageFolder", pageFolder);
}
