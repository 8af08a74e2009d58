/**
 * A path with its parameters filled in, encoded. Where the template has a parameter between quotes, as in `findbyip(ip='{ip}')`, the
 * value is an OData literal: a quote in it is doubled.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/('?)\{(\w+)\}/g, (_, quote: string, name: string) => {
    const value = encodeURIComponent(String(values[name] ?? ""));
    // A quote is one of the few characters that encodeURIComponent leaves as it is.
    return quote + (quote === "" ? value : value.replaceAll("'", "%27%27"));
  });
}
