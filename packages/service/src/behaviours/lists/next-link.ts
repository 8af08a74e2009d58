import type { Given, HandlerContext } from "../../handler.ts";

/**
 * The link to a page, with what it is to be given: in the path where its template has the name, else in the query. It leads to where the
 * caller came from.
 */
export function nextLink(
  path: string,
  given: Given,
  { baseUrl, reachedAt = baseUrl }: Pick<HandlerContext, "baseUrl" | "reachedAt">,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !path.includes(`{${name}}`)) query.append(name, String(value));
  }
  const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(given[name])));
  // Names of options are as they were captured in links: `$skip`, not `%24skip`.
  return `${reachedAt}${filled.replace(/^\/api(?=\/)/, "")}?${query.toString().replaceAll("%24", "$")}`;
}
