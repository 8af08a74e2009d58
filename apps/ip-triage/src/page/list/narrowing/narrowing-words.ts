import { formatCount, formatInstant } from "../../wording/wording.ts";
import { showLabels, type View } from "./view.ts";

/** What a list is narrowed to, as in "private, on at most 5 devices"; empty when all of it is shown. */
export function narrowingWords({ find, show, region: { from, to, least, most } }: View): string {
  return [
    find.trim() && `containing “${find.trim()}”`,
    show !== "all" && showLabels[show],
    from !== undefined && `first seen from ${formatInstant(from)}`,
    to !== undefined && `first seen until ${formatInstant(to)}`,
    least !== undefined && `on at least ${formatCount(least)} devices`,
    most !== undefined && `on at most ${formatCount(most)} devices`,
  ]
    .filter(Boolean)
    .join(", ");
}
