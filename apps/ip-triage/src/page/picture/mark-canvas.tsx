import { useEffect, useRef, useSyncExternalStore } from "react";
import { drawMarks } from "./draw-marks.ts";
import type { Mark } from "./marks.ts";

interface MarkCanvasProps {
  marks: readonly Mark[];
  /** The addresses that are not faint. */
  shown: ReadonlySet<string>;
}

/** The marks on a canvas: as elements, 5,000 of them would take longer to lay out than there is between two frames. */
export function MarkCanvas({ marks, shown }: MarkCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useSyncExternalStore(subscribeToScheme, () => schemes.filter(matches).join());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the scheme
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const style = getComputedStyle(current);
    // A property with light-dark() in it is only worked out where it is used.
    const colour = (name: string) => {
      current.style.color = `var(${name})`;
      return style.color;
    };
    drawMarks(current, marks, ({ sighted: { row } }) => shown.has(row.ip), {
      ground: colour("--card"),
      public: colour("--mark-public"),
      private: colour("--mark-private"),
      reserved: colour("--mark-reserved"),
      // What is only faint in chosen colours would be gone in forced ones.
      faint: matches(forced) ? 0.4 : 0.1,
    });
  }, [marks, shown, scheme]);

  return <canvas ref={canvas} />;
}

const forced = "(forced-colors: active)";
const schemes = ["(prefers-color-scheme: dark)", forced];

function matches(query: string): boolean {
  return matchMedia(query).matches;
}

function subscribeToScheme(onChange: () => void): () => void {
  const queries = schemes.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}
