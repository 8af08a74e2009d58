import { type RefObject, useLayoutEffect, useState } from "react";

/** How a row is laid out: on one line with the times themselves or without, on two with them below, or so with the address over two lines. */
export type RowLayout = "full" | "flat" | "stacked" | "tall";

/** Heights in rem: of a row, and of the head. */
const heights: Readonly<Record<RowLayout, readonly [row: number, head: number]>> = {
  full: [1.7, 1.875],
  flat: [1.7, 1.875],
  stacked: [3.125, 3],
  tall: [4.25, 3],
};

/** What a character of the table's addresses takes at the most, in rem: monospaced fonts are 0.55 to 0.6 of their size wide. */
const character = 0.53;

/** What a row needs beside its address, in rem. The bars of the counts are not in it: they take what is left. */
const beside: Readonly<Record<RowLayout, number>> = { full: 51, flat: 27, stacked: 9.5, tall: 0 };

/** The width in rem from which on a row takes one line, with its scroll bar, when the longest address has so many characters. */
export function widthOfLine(longest: number): number {
  return beside.flat + longest * character + 1.25;
}

/** The layout in which an address of so many characters is whole in a row of this width, in rem. */
export function rowLayoutFor(width: number, longest: number): RowLayout {
  const fits = (layout: RowLayout) => width >= beside[layout] + longest * character;
  return fits("full") ? "full" : fits("flat") ? "flat" : fits("stacked") ? "stacked" : "tall";
}

interface Rows {
  readonly layout: RowLayout;
  /** Whole numbers of pixels, by which the rows above are counted. */
  readonly height: number;
  readonly headHeight: number;
}

/** How a grid's rows are laid out, as its width and the reader's own size of text have it. */
export function useRowLayout(grid: RefObject<HTMLElement | null>, longest: number): Rows {
  const [rows, setRows] = useState<Rows>({ layout: "flat", height: 28, headHeight: 30 });
  useLayoutEffect(() => {
    const { current } = grid;
    if (!current) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const layout = rowLayoutFor(current.clientWidth / rem, longest);
      const [height, headHeight] = [Math.round(heights[layout][0] * rem), Math.round(heights[layout][1] * rem)];
      setRows((before) =>
        before.layout === layout && before.height === height ? before : { layout, height, headHeight },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [grid, longest]);
  return rows;
}
