import axe from "axe-core";
import type { Page } from "playwright-core";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** What axe has to object to on the page as it stands: by all of its rules, and by those about colours in the dark and in forced colours too. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in but its own; what the browser's own tools run is not subject to it.
  await page.evaluate(axe.source);
  return [
    ...(await violations(page, "light", {}, {})),
    ...(await violations(page, "dark", { colorScheme: "dark" }, { runOnly: ["color-contrast"] })),
    ...(await violations(page, "forced", { forcedColors: "active" }, { runOnly: ["color-contrast"] })),
  ];
}

async function violations(page: Page, name: string, media: Media, options: axe.RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"], ...given }),
    options,
  );
  await page.emulateMedia({ forcedColors: "none" });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name} ${id}: ${target}`));
}
