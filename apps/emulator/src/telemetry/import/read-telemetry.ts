import { anyFormReader } from "./events/any-form.ts";
import { dateOrder, type SettledEntry } from "./events/date-order.ts";
import { rejected } from "./events/reading.ts";
import { tablesToRead } from "./tables/tables.ts";
import { unreadable } from "./telemetry-unreadable-error.ts";
import { decompressed } from "./text/decompressed.ts";
import { GzipCutOffError } from "./text/gunzipped.ts";
import { linesOf } from "./text/lines.ts";
import { utf8Text } from "./text/utf8-text.ts";

/** Something to import: a file, standard input, or bytes from anywhere. */
export interface TelemetrySource {
  /** As it is called in messages. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Reads an export in whichever form it is, plain or gzip, told by its content. Entries come in groups.
 * Throws TelemetryUnreadableError if it is none, or if its rest cannot be read.
 */
export async function* readTelemetry(
  { name, content }: TelemetrySource,
  actions: ReadonlySet<string>,
): AsyncGenerator<Iterable<SettledEntry>> {
  const reader = anyFormReader(name, tablesToRead(actions));
  const dates = dateOrder();
  try {
    for await (const lines of linesOf(utf8Text(name, decompressed(content)))) yield dates.settle(reader.read(lines));
  } catch (error) {
    if (!(error instanceof GzipCutOffError)) throw unreadable(name, error);
    yield [{ reading: rejected("the gzip data ends here: the file is cut off"), text: () => ({ text: "" }) }];
  }
  yield dates.settle(reader.end());
  yield dates.end();
}
