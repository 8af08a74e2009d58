/** Where addresses are looked for: what somebody typed, what is too large to be shown in a field, or a list that is asked already. */
export type Source =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "block"; readonly name: string; readonly text: string }
  | { readonly is: "asked"; readonly name: string }
  | { readonly is: "files"; readonly name: string; readonly files: readonly File[] };

/** The longest text, in characters, that goes into the field by itself, and whose addresses are found with each key. */
export const longestInField = 20_000;

/** The longest that goes into it when somebody wants to see or change it: a longer one makes typing slow. */
export const longestEdited = 200_000;

export const nothing: Source = { is: "text", text: "" };

/** A text as a source: in the field if it is short, beside it otherwise. */
export function sourceOfText(text: string, name: string): Source {
  return text.length <= longestInField
    ? { is: "text", text }
    : { is: "block", name: `${name}, ${size(text.length)}`, text };
}

export function sourceOfFiles(files: readonly File[]): Source {
  const [first, ...more] = files;
  if (!first) return nothing;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const name = more.length > 0 ? `${first.name} and ${more.length} more` : first.name;
  return { is: "files", name: `${name}, ${size(bytes)}`, files };
}

/** `4200000` as `4.2 MB`. */
function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
