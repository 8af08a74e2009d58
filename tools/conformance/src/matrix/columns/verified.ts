import type { Row } from "../../contract/rows.ts";
import { belongsTo, readExchanges } from "../../pacts/pact-exchange.ts";
import { verifyAndSniff } from "../../pacts/sniffed-verification.ts";
import type { Subject } from "../../subject/subject.ts";
import type { Cell } from "../cell.ts";

/** Pact's verifier has replayed the row's interactions against the provider, and found it keeps them. */
export async function checkVerified(subject: Subject, rows: readonly Row[]): Promise<Cell[]> {
  const { verification } = await verifyAndSniff(subject);
  const exchanges = readExchanges(subject.document, subject.pacts);
  return rows.map((row) => {
    const own = exchanges.filter((exchange) => belongsTo(exchange, row));
    const results = verification.interactions.filter((result) =>
      own.some(({ description }) => description === result.description),
    );
    const failed = results.filter(({ outcome }) => outcome !== "verified");
    return {
      isNotApplicable: row.isCommon,
      checked: results.length - failed.length,
      problems: [
        ...verification.problems,
        ...failed.map(({ description, reasons }) => `${description}: ${reasons.join("; ")}`),
      ],
    };
  });
}
