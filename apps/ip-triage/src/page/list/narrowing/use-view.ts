import { useEffect, useState } from "react";
import { hashWithView, type View, viewFromHash } from "./view.ts";

/** Milliseconds for which typing has to rest before it gets into the URL: browsers allow only so many changes of it. */
const rest = 300;

/** How the list is looked at, and the way to change it. It follows into the URL. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => viewFromHash(location.hash));
  useEffect(() => {
    const timer = setTimeout(() => {
      const hash = hashWithView(location.hash, view);
      if (hash !== location.hash) history.replaceState(history.state, "", `${location.search}${hash}`);
    }, rest);
    return () => clearTimeout(timer);
  }, [view]);
  return [view, (change) => setView((before) => ({ ...before, ...change }))];
}
