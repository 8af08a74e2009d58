/** One answered request, without anything that could tell who asked or what for: no address, query, header or body. */
export interface RequestRecord {
  /** ISO 8601, when the answer began. */
  readonly time: string;
  readonly requestId: string;
  readonly method: string;
  /** The path as the contract writes it, such as `/api/ips/{ip}/stats`. Null for a path that is not known. */
  readonly template: string | null;
  /** Null if a fault broke the connection instead. */
  readonly status: number | null;
  /** From the arrival of the request's head to the beginning of the answer, in milliseconds. */
  readonly ms: number;
}

export type RequestListener = (record: RequestRecord) => void;

/** `start` is when the request's head arrived, on the monotonic clock. */
export function requestRecord(about: Omit<RequestRecord, "time" | "ms">, start: number): RequestRecord {
  const ms = Math.round((performance.now() - start) * 100) / 100;
  return { time: new Date().toISOString(), ...about, ms };
}
