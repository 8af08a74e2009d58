import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { blockOfReadme } from "./front-end-guide.ts";
import type { FrontEndProject } from "./front-end-project.ts";
import { launch } from "./runtimes/browser.ts";

/** As much as is used of the Vite that the project has. */
interface ViteModule {
  createServer(options: object): Promise<ViteServer>;
}
interface ViteServer {
  readonly resolvedUrls: { readonly local: readonly string[] } | null;
  listen(): Promise<unknown>;
  close(): Promise<void>;
}

/** What is done in a page, by where it is said how, and what is to come of it. */
const pages: Readonly<Record<string, { readonly script: string; readonly expected: string }>> = {
  "README of the mocks": {
    script: `
      ${blockOfReadme("In a page")}
      const response = await fetch("/api/ips/10.209.67.177/stats");
      result = "prevalence " + (await response.json()).organizationPrevalence;`,
    expected: "prevalence 63515",
  },
  "In a page": {
    script: `
      import "/start-mocks.ts";
      const response = await fetch("/api/ips/8.8.8.8/stats");
      result = "prevalence " + (await response.json()).organizationPrevalence;`,
    expected: "prevalence 42",
  },
  Storybook: {
    script: `
      import preview from "/preview.ts";
      import { Throttled } from "/statistics.stories.ts";
      const status = async () => (await fetch("/api/ips/8.8.8.8/stats")).status;
      await preview.beforeAll();
      preview.beforeEach(Throttled);
      const throttled = await status();
      preview.beforeEach({ parameters: {} });
      result = "statuses " + throttled + " " + (await status());`,
    expected: "statuses 429 200",
  },
};

/**
 * Serves the project with its own Vite and the guide's configuration, and opens the pages of the guide and of the mocks' README in a
 * browser. Resolves with what it did.
 */
export async function openFrontEnd({ folder }: FrontEndProject): Promise<string[]> {
  const browser = await launch();
  const { createServer }: ViteModule = await import(viteOf(folder));
  for (const [section, { script }] of Object.entries(pages)) {
    writeFileSync(
      join(folder, pageOf(section)),
      `<script type="module">let result;${script}\nwindow.result = result;</script>`,
    );
  }
  const done: string[] = [];
  const server = await createServer({ root: folder, logLevel: "error", server: { host: "127.0.0.1", port: 0 } });
  try {
    await server.listen();
    for (const [section, { expected }] of Object.entries(pages)) {
      const result = await resultOf(browser, `${server.resolvedUrls?.local[0]}${pageOf(section)}`);
      if (result !== expected) throw new Error(`${section}: expected ${expected}, but got ${result}.`);
      done.push(`runs: in a page, ${section}: ${result}`);
    }
    return done;
  } finally {
    await server.close();
    await browser.close();
  }
}

async function resultOf(browser: Browser, url: string): Promise<unknown> {
  const page = await browser.newPage();
  // How fast the machine is, is not what is checked.
  page.setDefaultTimeout(0);
  const failed = new Promise<never>((_, reject) => {
    page.on("pageerror", reject);
    // A module that is not there is no error of the page: it would wait for ever.
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script" || response.status() < 400) return;
      reject(new Error(`${new URL(response.url()).pathname} was answered ${response.status()}.`));
    });
  });
  failed.catch(() => {});
  await page.goto(url);
  const result = await Promise.race([page.waitForFunction("window.result"), failed]);
  return await result.jsonValue();
}

function pageOf(section: string): string {
  return `${section.toLowerCase().replaceAll(" ", "-")}.html`;
}

function viteOf(folder: string): string {
  // Vite comes with vitest, and is no CommonJS: only its manifest can be found this way.
  const manifest = createRequire(join(folder, "package.json")).resolve("vite/package.json");
  return pathToFileURL(join(manifest, "../dist/node/index.js")).href;
}
