import { type RefObject, useLayoutEffect, useState } from "react";

/** The height of a row in pixels, as the style sheet has it: it differs with the width, and with the reader's own size of text. */
export function useRowHeight(grid: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(40);
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = grid;
      if (!current) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const rows = Number.parseFloat(getComputedStyle(current).getPropertyValue("--row-height"));
      if (rows > 0 && rem > 0) setHeight(Math.round(rows * rem));
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [grid]);
  return height;
}
