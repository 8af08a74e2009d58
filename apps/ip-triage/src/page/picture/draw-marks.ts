import type { IPScope } from "@defender-endpoint/client/enrich";
import type { Mark } from "./marks.ts";

export interface Colours extends Readonly<Record<IPScope, string>> {
  readonly ground: string;
  /** How strongly, from 0 to 1, the marks are drawn that do not fit the filter. */
  readonly faint: number;
}

/** Draws the marks that fit the filter in full, and the others as a shade behind them. */
export function drawMarks(
  canvas: HTMLCanvasElement,
  marks: readonly Mark[],
  isShown: (mark: Mark) => boolean,
  colours: Colours,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const density = devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.scale(density, density);
  // Many bars over each other would be one block.
  const strength = marks.length > 800 ? 0.35 : 0.55;
  for (const shown of [false, true]) {
    const layer = marks.filter((mark) => isShown(mark) === shown);
    for (const mark of layer) drawBar(context, mark, colours, shown ? strength : colours.faint);
    for (const mark of layer) drawDot(context, mark, colours, shown ? 1 : 1.5 * colours.faint);
  }
}

function drawBar(context: CanvasRenderingContext2D, { start, end, y, sighted }: Mark, colours: Colours, alpha: number) {
  context.globalAlpha = alpha;
  context.fillStyle = colours[sighted.row.scope];
  context.fillRect(start, y - 1, Math.max(1, end - start), 2);
}

/** A disc for public addresses, a ring for private ones, a diamond for reserved ones: told apart without colours too. */
function drawDot(context: CanvasRenderingContext2D, { start, y, sighted }: Mark, colours: Colours, alpha: number) {
  const { scope } = sighted.row;
  const size = scope === "reserved" ? 4.5 : 4;
  context.globalAlpha = alpha;
  context.beginPath();
  if (scope === "reserved") {
    context.moveTo(start, y - size);
    context.lineTo(start + size, y);
    context.lineTo(start, y + size);
    context.lineTo(start - size, y);
    context.closePath();
  } else context.arc(start, y, size, 0, 2 * Math.PI);
  context.lineWidth = 1.75;
  context.strokeStyle = scope === "private" ? colours[scope] : colours.ground;
  context.fillStyle = scope === "private" ? colours.ground : colours[scope];
  context.fill();
  context.stroke();
}
