import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe has to object to on the page as it stands: by all of its rules, and by those about colours in the dark too. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in but its own; what the browser's own tools run is not subject to it.
  await page.evaluate(axe.source);
  return [
    ...(await violations(page, "light", {})),
    ...(await violations(page, "dark", { runOnly: ["color-contrast"] })),
  ];
}

async function violations(page: Page, colorScheme: "light" | "dark", options: axe.RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"], ...given }),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${id}: ${target}`));
}
