import { useEffect, useRef, useSyncExternalStore } from "react";
import { drawMarks } from "./draw-marks.ts";
import type { Mark } from "./marks.ts";

interface MarkCanvasProps {
  marks: readonly Mark[];
  isShown: (mark: Mark) => boolean;
  /** Changes when what is shown changes. */
  shownIps: ReadonlySet<string>;
}

/** The marks on a canvas: as elements, 5,000 of them would take longer to lay out than there is between two frames. */
export function MarkCanvas({ marks, isShown, shownIps }: MarkCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useSyncExternalStore(subscribeToScheme, () => scheme().matches);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is made anew each time; the set and the scheme tell when to draw
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const style = getComputedStyle(current);
    // A property with light-dark() in it is only worked out where it is used.
    const colour = (name: string) => {
      current.style.color = `var(${name})`;
      return style.color;
    };
    drawMarks(current, marks, isShown, {
      ground: colour("--card"),
      public: colour("--mark-public"),
      private: colour("--mark-private"),
      reserved: colour("--mark-reserved"),
    });
  }, [marks, shownIps, isDark]);

  return <canvas ref={canvas} />;
}

const scheme = () => matchMedia("(prefers-color-scheme: dark)");

function subscribeToScheme(onChange: () => void): () => void {
  const query = scheme();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
