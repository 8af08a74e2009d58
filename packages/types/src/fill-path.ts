/**
 * A path with its parameters filled in, encoded. Where the template has a parameter between quotes, as in `findbyip(ip='{ip}')`, the
 * value is an OData literal: a quote in it is doubled.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/('?)\{(\w+)\}/g, (_, quote: string, name: string) => {
    const value = String(values[name] ?? "");
    return `${quote}${encodeURIComponent(quote === "" ? value : value.replaceAll("'", "''"))}`;
  });
}
