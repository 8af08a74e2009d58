import "./kind-mark.css";
import type { IPScope } from "@defender-endpoint/client/enrich";

/** The shape of a kind of address, the same in the picture, its legend and the table: told apart without colours too. */
export function KindMark({ scope }: { scope: IPScope }) {
  return <span className={`kind-mark ${scope}`} role="img" aria-label={scope} />;
}
