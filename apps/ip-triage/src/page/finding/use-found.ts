import { useEffect, useMemo, useState } from "react";
import { type Found, findAddresses } from "./find-addresses.ts";
import { findInFiles, findInText } from "./read-text.ts";
import { longestInField, type Source } from "./source.ts";

export type Finding =
  | { readonly is: "reading" }
  | { readonly is: "found"; readonly found: Found }
  | { readonly is: "unreadable"; readonly error: unknown };

/** What is in a source: at once for what is typed, after a while for what is long. What is asked already is not read again. */
export function useFound(source: Source): Finding {
  const typed = source.is === "text" && source.text.length <= longestInField ? source.text : undefined;
  const short = useMemo<Finding | undefined>(
    () => (typed === undefined ? undefined : { is: "found", found: findAddresses(typed) }),
    [typed],
  );
  const [long, setLong] = useState<Finding>({ is: "reading" });

  useEffect(() => {
    if (source.is === "text" && source.text.length <= longestInField) return;
    const stop = new AbortController();
    setLong({ is: "reading" });
    if (source.is === "asked") return;
    const reading =
      source.is === "files" ? findInFiles(source.files, stop.signal) : findInText(source.text, stop.signal);
    reading.then(
      (found) => stop.signal.aborted || setLong({ is: "found", found }),
      (error: unknown) => stop.signal.aborted || setLong({ is: "unreadable", error }),
    );
    return () => stop.abort();
  }, [source]);

  return short ?? long;
}
