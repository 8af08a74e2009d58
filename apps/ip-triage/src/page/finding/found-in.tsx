import "./found-in.css";
import { plural } from "../wording/wording.ts";
import { type Mention, tellingLines } from "./mentions.ts";

/** The lines of the pasted text in which an address stands: why it was looked up. */
export function FoundIn({ ip, mention }: { ip: string; mention: Mention | undefined }) {
  const lines = tellingLines(ip, mention);
  if (!mention || lines.length === 0) return null;
  return (
    <div className="found-in">
      <h3>Stands in the text {mention.count === 1 ? "once" : plural(mention.count, "time", "times")}</h3>
      <ol>
        {lines.map(({ number, text }) => (
          <li key={number} value={number}>
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
