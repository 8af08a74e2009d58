// What the bench measures apart from the rest. Nobody else takes it from here.
export { linesOf } from "./import/text/lines.ts";
export { openThreadedImport } from "./import/writing/threaded-import.ts";
export { seededRandom } from "./sample/random.ts";
export { fillAddresses } from "./sql/addresses-sql.ts";
