import type { SeenRequest, StubAnswer } from "./stub-service.ts";

export interface Machine {
  readonly id: string;
}

export const machines = (count: number, from = 0): Machine[] =>
  Array.from({ length: count }, (_, index) => ({ id: `m${from + index}` }));

/** What a request asks for. */
export function askedFor({ url }: SeenRequest): { readonly top: number | undefined; readonly skip: number } {
  const query = new URL(url).searchParams;
  const top = query.get("$top");
  return { top: top === null ? undefined : Number(top), skip: Number(query.get("$skip") ?? 0) };
}

/** Answers with the items that are asked for, of those that there are at that moment, and with no more than `most` at once. */
export function pageOf(all: readonly unknown[], request: SeenRequest, most = 10_000): StubAnswer {
  const { top = most, skip } = askedFor(request);
  return { body: { "@odata.context": "#Machines", value: all.slice(skip, skip + Math.min(top, most)) } };
}
