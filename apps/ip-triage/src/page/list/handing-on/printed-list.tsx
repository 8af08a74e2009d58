import "./printed-list.css";
import type { Question } from "../../asking/question.ts";
import { explainFailure } from "../../failure/explain-failure.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { formatCount, formatInstant, lastHours, plural, shortTime } from "../../wording/wording.ts";
import { narrowingWords } from "../narrowing/narrowing-words.ts";
import type { View } from "../narrowing/view.ts";
import { devicesOf, firstSeenOf, lastSeenOf } from "../table/order.ts";

interface PrintedListProps {
  question: Question;
  rows: readonly AddressRow[];
  /** What is left of them, in the order of the table. */
  shown: readonly AddressRow[];
  view: View;
}

/** The list on paper: what was asked, when it was answered, and every row that is shown, for nothing can be scrolled there. */
export function PrintedList({ question, rows, shown, view }: PrintedListProps) {
  const narrowed = narrowingWords(view);
  const unanswered = rows.filter(({ outcome }) => outcome.is !== "answered").length;
  return (
    <section className="printed" aria-label="Printed list">
      <h2>
        {plural(rows.length, "address", "addresses")} in {lastHours(question.lookBackHours)}
      </h2>
      <p>
        {asOfWords(rows)}
        {unanswered > 0 && `, ${formatCount(unanswered)} without an answer`}.
        {narrowed && ` Of them ${formatCount(shown.length)} are shown: ${narrowed}.`} “Not seen” does not mean safe.
      </p>
      <table>
        <thead>
          <tr>
            <th>Address</th>
            <th>Kind</th>
            <th>Devices</th>
            <th>First seen, UTC</th>
            <th>Last seen, UTC</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.ip}>
              <td>{row.ip}</td>
              <td>{row.scope}</td>
              <td>{devicesWords(row)}</td>
              <td>{shortTime(firstSeenOf(row) ?? "–")}</td>
              <td>{shortTime(lastSeenOf(row) ?? "–")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function devicesWords(row: AddressRow): string {
  const { outcome } = row;
  if (outcome.is === "waiting") return "not answered";
  if (outcome.is === "failed") return explainFailure(outcome.error).title;
  const devices = devicesOf(row);
  return devices === undefined ? "not seen" : formatCount(devices);
}

/** "As of ... UTC", or from when to when the answers came. */
function asOfWords(rows: readonly AddressRow[]): string {
  const times = rows.flatMap(({ outcome }) => (outcome.is === "answered" ? [outcome.asOf] : []));
  if (times.length === 0) return "Nothing is answered";
  const [first, last] = [formatInstant(Math.min(...times)), formatInstant(Math.max(...times))];
  return first === last ? `As of ${first}` : `As of ${first} to ${last}`;
}
