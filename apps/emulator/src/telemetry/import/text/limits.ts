/**
 * What an import takes of a file, so that nothing in one can fill the memory or the disk, or hold it up. All of it is far from what
 * telemetry has: an event hub's message is 1 MiB at most, and DeviceNetworkEvents has some 60 columns.
 */

/** Characters of one event, on however many lines it stands; and bytes of a line that are looked at together. */
export const longestEvent = 1024 * 1024;

/** Characters of a line that is parsed at once. A longer one is taken apart first: all its events as objects would be many times its size. */
export const longestAtOnce = 128 * 1024;

/** Lines of one event. A CSV record or a JSON object of more has a quote or a bracket that nobody closed. */
export const mostLines = 1000;

/** Brackets that may be open where a JSON object goes on in the next line. Within a line only its length counts. */
export const deepestAcrossLines = 64;

/** Columns of a CSV file. */
export const mostColumns = 1000;

/** Lines that may stand before the first that is telemetry, or names the columns. */
export const mostLinesBefore = 100;

/** Events of a file that wait for another to tell day from month. An answer of advanced hunting has 100,000 rows at most. */
export const mostUndecided = 100_000;

/** Characters that are used of these events, all together. */
export const mostUndecidedText = 32 * 1024 * 1024;

/** Characters that are kept of what was rejected. */
export const longestRejectedText = 16 * 1024;

/** Bytes of the file that keeps them. */
export const largestRejectedFile = 64 * 1024 * 1024;
