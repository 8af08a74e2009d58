import type { Cell } from "../cell.ts";
import { belongsTo, readExchange } from "../pact-exchange.ts";
import type { Row } from "../rows.ts";
import { verifyAndSniff } from "../sniffed-verification.ts";
import type { Subject } from "../subject.ts";

/** Pact's verifier has replayed the row's interactions against the provider, and found it keeps them. */
export async function checkVerified(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const { verification } = await verifyAndSniff(subject);
  const interactions = subject.pacts.flatMap((pact) => pact.interactions);
  return rows.map((row) => {
    const own = interactions.filter((interaction) => belongsTo(readExchange(interaction), row));
    const results = verification.interactions.filter((result) =>
      own.some(({ description }) => description === result.description),
    );
    const failed = results.filter(({ outcome }) => outcome !== "verified");
    return {
      checked: results.length - failed.length,
      problems: [
        ...verification.problems,
        ...failed.map(({ description, reasons }) => `${description}: ${reasons.join("; ")}`),
      ],
    };
  });
}
