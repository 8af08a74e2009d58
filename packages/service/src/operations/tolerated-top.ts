import type { ODataOptions } from "@defender-endpoint/types/operation-details";

/**
 * What the lists of an address, a domain and a file take. No source documents an option of them, but programs that were written against the
 * service ask for these lists with `$top` and never without it. So it bounds the answer, as that of other lists, and every other option is refused
 * (decided).
 */
export const toleratedTop = { top: { max: 10_000 } } satisfies ODataOptions;
