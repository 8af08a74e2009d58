import { isDeepStrictEqual } from "node:util";
import { child, type Located, membersOf } from "./located.ts";

/**
 * What a term of the contract is to those who rely on it.
 *
 * - `offer`: callers, tests or providers may use it.
 * - `given`: a part of a request; its value says whether it must be there.
 * - `received`: a part of an answer, likewise.
 * - `demand`: what a request, an application or a provider has to fit.
 * - `guarantee`: what an answer fits. Callers receive it, providers and mocks give it, so it may neither widen nor narrow.
 * - `fixed`: what programs tell things by, or go to.
 * - `deprecation`, `text`: what says so. `unknown`: what is not compared in detail.
 */
export type Nature =
  | "offer"
  | "given"
  | "received"
  | "demand"
  | "guarantee"
  | "fixed"
  | "deprecation"
  | "text"
  | "unknown";

/** Which change of a demand's value lets through all that was let through before. */
export type Looser = "larger" | "smaller" | "superset";

export interface Term {
  readonly nature: Nature;
  /** Where it stands for its users. Two versions of a contract are compared path by path, whatever refers to what. */
  readonly path: readonly string[];
  /** Where it is written. */
  readonly pointer: string;
  readonly value: unknown;
  readonly looser?: Looser | undefined;
}

/** Callers give what is in a request, and receive what is in an answer. */
export type Use = "request" | "answer";

/** Collects the terms of one version, those of a whole before those of its parts. */
export class Terms {
  readonly #byPath = new Map<string, Term>();

  add(nature: Nature, path: readonly string[], place: Located, value: unknown = true, looser?: Looser): void {
    const key = JSON.stringify(path);
    const former = this.#byPath.get(key);
    if (former === undefined) this.#byPath.set(key, { nature, path, pointer: place.pointer, value, looser });
    // The branches of an `allOf` may say something of the same thing.
    else if (!isDeepStrictEqual(former.value, value)) this.add(nature, [...path, "also"], place, value, looser);
  }

  /** The members that nothing else looked at: texts, and what is not understood. */
  addRest(path: readonly string[], owner: Located, known: readonly string[]): void {
    for (const [name] of membersOf(owner)) {
      if (known.includes(name)) continue;
      const place = child(owner, name);
      this.add(documentation.has(name) ? "text" : "unknown", [...path, name], place, place.value);
    }
  }

  get(key: string): Term | undefined {
    return this.#byPath.get(key);
  }

  keys(): Iterable<string> {
    return this.#byPath.keys();
  }
}

/** What is only for people, or for the emulator, and may change without anybody's program noticing. */
export const documentation: ReadonlySet<string> = new Set([
  "$comment",
  "contact",
  "description",
  "evidence",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "tags",
  "title",
  "x-behaviour",
  "x-evidence",
]);
