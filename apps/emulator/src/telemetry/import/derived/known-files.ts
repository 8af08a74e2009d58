import type { Entity, Store } from "@defender-endpoint/service";

/** How many files are remembered, so that one that is met again and again is not read and written again and again. */
const mostRemembered = 20_000;
/** How many new ones wait to be put. */
const mostWaiting = 1000;

/**
 * What telemetry says of files. Rows of one file should agree. Where they do not, the smaller value stays, so that neither their order nor
 * their repetition makes a difference.
 */
export class KnownFiles {
  readonly #remembered = new Map<string, Entity>();
  readonly #waiting = new Set<string>();

  get isFull(): boolean {
    return this.#waiting.size >= mostWaiting;
  }

  add(file: Entity): void {
    const sha1 = String(file["sha1"]);
    const known = this.#remembered.get(sha1);
    const filled = known === undefined ? file : filledIn(known, file);
    if (filled === known) return;
    this.#remembered.set(sha1, filled);
    this.#waiting.add(sha1);
  }

  /** Puts those that say something new. */
  async flush({ collection, inTurn }: Pick<Store, "collection" | "inTurn">): Promise<void> {
    if (this.#waiting.size === 0) return;
    const files = collection("File");
    await inTurn(async () => {
      const changed = await Promise.all(
        Array.from(this.#waiting, async (sha1) => {
          const stored = await files.get(sha1);
          const seen = this.#remembered.get(sha1) ?? {};
          const filled = stored === undefined ? seen : filledIn(stored, seen);
          return filled === stored ? [] : [filled];
        }),
      );
      await files.putAll(changed.flat());
    });
    this.#waiting.clear();
    if (this.#remembered.size > mostRemembered) this.#remembered.clear();
  }
}

/** The same file, if there is nothing new in `other`. */
function filledIn(file: Entity, other: Entity): Entity {
  const better = Object.entries(other).filter(
    ([member, value]) => value !== undefined && isBetter(value, file[member]),
  );
  // In the order of a row, which says something of every member: of whichever rows a file is filled in, it reads the same.
  return better.length === 0 ? file : { ...other, ...file, ...Object.fromEntries(better) };
}

function isBetter(value: unknown, than: unknown): boolean {
  if (than === undefined || than === null) return true;
  if (typeof value === "number" && typeof than === "number") return value < than;
  return String(value) < String(than);
}
