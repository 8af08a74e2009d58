import type { Locator } from "playwright-core";

/**
 * What colours an element is painted in, and the share of each in it, from 0 to 1: what computed styles do not tell of the parts
 * of a meter, of a canvas, or of what the browser makes of forced colours.
 */
export async function coloursOf(element: Locator): Promise<ReadonlyMap<string, number>> {
  const picture = (await element.screenshot({ animations: "disabled" })).toString("base64");
  const blank = await element.page().context().newPage();
  const counts = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("The picture cannot be read.");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const found: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 3).join();
      found[colour] = (found[colour] ?? 0) + 4 / data.length;
    }
    return found;
  }, picture);
  await blank.close();
  return new Map(Object.entries(counts));
}
