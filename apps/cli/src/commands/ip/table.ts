import { styleText } from "node:util";
import stringWidth from "string-width";
import { printable } from "../../output/printable.ts";
import { cut, padEnd, type Sheet } from "../../output/sheet.ts";
import type { IPStatsRow } from "./ip-stats-row.ts";

/** What people read above the columns. */
export const heads = { address: "Address", devices: "Devices", first: "First seen", last: "Last seen" };
const gap = "  ";

/**
 * Answers in columns. An address for which the terminal has no room stands above its facts; where there is room for no column of
 * addresses at all, each fact has a line. Times are told to the second, as they are compared by eye.
 */
export function renderTable(
  rows: readonly IPStatsRow[],
  { columns = Number.POSITIVE_INFINITY, colours = false }: Sheet,
): string {
  // Whether the terminal has colours, and NO_COLOR, was looked at by whoever opened it.
  const style = (format: "bold" | "red", text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  const cells = rows.map(toCells);
  // What is no address may be any text, and would push the others apart: it has the rest of its line to itself.
  const answered = cells.filter(({ error }) => error === "");
  const width = (name: keyof typeof heads) =>
    answered.reduce((widest, row) => Math.max(widest, stringWidth(row[name])), heads[name].length);
  const widths = { devices: width("devices"), first: width("first"), last: width("last") };
  const room = columns - Object.values(widths).reduce((sum, one) => sum + gap.length + one, 0);
  const inColumns = room >= heads.address.length;
  const addressWidth = inColumns ? Math.min(width("address"), room) : 0;

  function line({ address, devices, first, last }: Omit<Cells, "error">): string {
    const above = stringWidth(address) > addressWidth ? `${address}\n` : "";
    const beside = padEnd(above === "" ? address : "", addressWidth);
    return above + [beside, devices.padStart(widths.devices), padEnd(first, widths.first), last].join(gap);
  }
  function stack({ address, devices, first, last }: Cells): string {
    const facts = Object.entries({ [heads.devices]: devices, [heads.first]: first, [heads.last]: last });
    return [address, ...facts.map(([head, fact]) => `${gap}${head.padEnd(12)}${fact}`)].join("\n");
  }
  function failed({ address, error }: Cells): string {
    const text = cut(address, columns - gap.length - error.length);
    return `${padEnd(text, addressWidth)}${gap}${style("red", error)}`;
  }
  const lines = cells.map((row) => (row.error ? failed(row) : inColumns ? line(row) : stack(row)));
  return [...(inColumns ? [style("bold", line(heads))] : []), ...lines].map((text) => `${text}\n`).join("");
}

type Cells = Readonly<Record<keyof typeof heads | "error", string>>;

function toCells({ ipAddress, answer, error }: IPStatsRow): Cells {
  return {
    address: printable(ipAddress),
    devices: printable(answer ? String(answer.organizationPrevalence) : ""),
    first: toSeconds(answer?.orgFirstSeen),
    last: toSeconds(answer?.orgLastSeen),
    error: error?.kind ?? "",
  };
}

/** Times are compared by eye: the fractions are left to what programs read. */
export function toSeconds(time: string | null | undefined): string {
  return printable(time?.replace(/\.\d+/, "") ?? "-");
}
