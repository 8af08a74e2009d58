import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
import type { TestProject } from "vitest/node";
import { patience } from "../../../vitest.base.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browserEndpoint: string;
  }
}

/**
 * Starts the Chromium that npm installed, once for all test files. The package's own list of flags is for serverless
 * platforms and switches web security off, which is among the things that are tested here.
 */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await playwright.launchServer({
    executablePath: await chromium.executablePath(),
    // Root has no sandbox to be put into, and a test machine often has no graphics.
    args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    timeout: patience,
  });
  project.provide("browserEndpoint", server.wsEndpoint());
  return () => server.close();
}
