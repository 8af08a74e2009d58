import type { Question } from "../asking/question.ts";
import type { RunSnapshot } from "../lookup/run-snapshot.ts";
import { plural } from "../wording/wording.ts";

/** What a tab in the background shows: what is asked, and how far it is. */
export function pageTitle(question: Question | undefined, run: RunSnapshot | undefined): string {
  if (!question) return "IP triage";
  const { ips } = question;
  const [first = ""] = ips;
  const what = ips.length === 1 ? first : plural(ips.length, "address", "addresses");
  return `${run ? stateOf(run) : ""}${what} · IP triage`;
}

function stateOf({ phase, rows, answered, failed }: RunSnapshot): string {
  // Rounded down: 100 % is what is done.
  const percent = `${Math.floor((100 * (answered + failed)) / rows.length)} % · `;
  if (phase.is === "done") return failed > 0 ? `✓ ${failed} failed · ` : "✓ ";
  if (phase.is === "held") return `Waiting, ${percent}`;
  if (phase.is === "interrupted") return `Interrupted, ${percent}`;
  return phase.is === "running" ? percent : "";
}
