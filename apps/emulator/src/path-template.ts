/** Finds the values of a path template's parameters in a path, still percent-encoded. */
export interface PathTemplate {
  /** The template as it was written. */
  readonly text: string;
  /** The template in Hono's notation. */
  readonly route: string;
  /** Undefined if the path does not fit the template. */
  match(path: string): Record<string, string> | undefined;
}

/**
 * Reads a template such as `/api/ips/{ip}/stats`. Hono only chooses the operation: it decodes what it can and
 * passes over malformed encoding, so the values are taken from the path as it arrived.
 */
export function pathTemplate(template: string): PathTemplate {
  const names: string[] = [];
  const pattern = template.replace(/\{([^{}]+)\}|[^{}]+/g, (text, name: string | undefined) => {
    if (name === undefined) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push(name);
    return "([^/]+)";
  });
  const whole = new RegExp(`^${pattern}$`);
  const route = template
    .split("/")
    .map((segment, index) => (segment.includes("{") ? `:segment${index}` : segment))
    .join("/");
  return {
    text: template,
    route,
    match(path) {
      const found = whole.exec(path);
      if (found === null) return undefined;
      const values: Record<string, string> = {};
      names.forEach((name, index) => {
        values[name] = found[index + 1] ?? "";
      });
      return values;
    },
  };
}
