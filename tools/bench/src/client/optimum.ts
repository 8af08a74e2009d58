import { type OperationId, operationTable } from "@defender-endpoint/types";

/** Milliseconds until the last of so many calls is answered at the earliest, if sliding windows are kept to the millisecond. */
export function optimum(operationId: OperationId, calls: number, latency: number): number {
  const { rateLimits } = operationTable[operationId];
  const starts: number[] = [];
  for (let n = 0; n < calls; n += 1) {
    const free = rateLimits.map(({ calls: limit, perSeconds }) => {
      const before = starts[n - limit];
      return before === undefined ? 0 : before + perSeconds * 1000;
    });
    starts.push(Math.max(0, ...free));
  }
  return (starts.at(-1) ?? 0) + latency;
}
