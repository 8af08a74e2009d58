import type { Terminal } from "../../output/terminal.ts";
import { type FormatName, formats } from "./formats.ts";
import type { IPStatsRow } from "./ip-stats-row.ts";

export interface RowPrinter {
  /** The addresses are arranged as they are announced: answers come in the order in which they arrive. */
  announce(ipAddress: string): void;
  print(row: IPStatsRow): void;
  end(): void;
}

/** Prints rows as they come where the format allows it, else all of them at the end. */
export function createRowPrinter(name: FormatName, { stdout, colours }: Terminal): RowPrinter {
  const format = formats[name];
  const position = new Map<string, number>();
  const rows: IPStatsRow[] = [];
  let begun = false;
  function begin(): void {
    if (format.streams && !begun && format.head !== "") stdout.write(format.head);
    begun = true;
  }
  return {
    announce: (ipAddress) => position.set(ipAddress, position.size),
    print(row) {
      if (!format.streams) return void rows.push(row);
      begin();
      stdout.write(format.line(row));
    },
    end() {
      if (format.streams) return begin();
      const at = ({ ipAddress }: IPStatsRow) => position.get(ipAddress) ?? 0;
      stdout.write(
        format.all(
          rows.sort((a, b) => at(a) - at(b)),
          { columns: stdout.columns, colours },
        ),
      );
    },
  };
}
