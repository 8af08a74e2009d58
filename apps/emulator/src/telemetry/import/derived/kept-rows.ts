import type { Entity, Store } from "@defender-endpoint/service";
import type { RowReading } from "../events/reading.ts";
import type { EntitySchema } from "../events/service-entity.ts";

/** How rows of tables become entities of one kind. What is kept of rows depends on the set of them alone, not on order or repetition. */
export interface Derivation<Kept> {
  readonly entity: EntitySchema;
  /** The collection in which is kept what rows say. */
  readonly collection: string;
  /** Members that callers change through the API. */
  readonly changeable: readonly string[];
  kept(reading: RowReading): Kept;
  both(one: Kept, other: Kept): Kept;
  stored(kept: Kept): Entity;
  keptIn(stored: Entity): Kept;
  /** The entity, unless the rows so far make none. */
  derived(id: string, kept: Kept): Entity | undefined;
}

export type RowStore = Pick<Store, "collection" | "inTurn">;

/** How many things may wait, and how many characters of what is said of them: then they are put. */
const mostWaiting = 1000;
const mostCharacters = 2 * 1024 * 1024;

/**
 * Keeps what rows say of entities, and derives these. What came from elsewhere, as an answer of the API does, is left as it is, whichever was
 * there first; and what a caller changed of a derived one since stays.
 */
export class KeptRows<Kept> {
  readonly #derivation: Derivation<Kept>;
  readonly #waiting = new Map<string, Kept>();
  #characters = 0;

  constructor(derivation: Derivation<Kept>) {
    this.#derivation = derivation;
  }

  get isFull(): boolean {
    return this.#waiting.size >= mostWaiting || this.#characters >= mostCharacters;
  }

  add(reading: RowReading): void {
    const { kept, both } = this.#derivation;
    const said = kept(reading);
    const before = this.#waiting.get(reading.id);
    this.#waiting.set(reading.id, before === undefined ? said : both(before, said));
    this.#characters += charactersIn(reading.members);
  }

  async flush(store: RowStore): Promise<void> {
    if (this.#waiting.size === 0) return;
    const { collection, entity } = this.#derivation;
    const [rows, entities] = [store.collection(collection), store.collection(entity)];
    const changes = new Changes(async (newRows, newEntities) => {
      // In this order: an import that ends in between is told from a caller's change by what was kept before.
      await rows.putAll(newRows);
      await entities.putAll(newEntities);
    });
    await store.inTurn(async () => {
      for (const [id, said] of this.#waiting) {
        const [stored, current] = await Promise.all([rows.get(id), entities.get(id)]);
        await changes.add(this.#change(id, said, stored, current));
      }
      await changes.end();
    });
    this.#waiting.clear();
    this.#characters = 0;
  }

  #change(id: string, said: Kept, stored: Entity | undefined, current: Entity | undefined): Change {
    const { both, stored: storedOf, keptIn, derived, changeable } = this.#derivation;
    if (stored?.["fromElsewhere"] === true) return {};
    if (stored === undefined && current !== undefined) return { row: fromElsewhere(id) };
    const before = stored === undefined ? undefined : keptIn(stored);
    const kept = before === undefined ? said : both(before, said);
    const entity = derived(id, kept);
    const former = before === undefined ? undefined : derived(id, before);
    const shown: Record<string, unknown> = {};
    const chosen: Record<string, unknown> = {};
    for (const member of entity === undefined ? [] : changeable) {
      const isOurs = [stored?.["shown"], former].some((ours) => current === undefined || has(ours, member, current));
      chosen[member] = isOurs ? entity?.[member] : current?.[member];
      shown[member] = isOurs && current !== undefined ? current[member] : entity?.[member];
    }
    const row = { id, ...storedOf(kept), shown };
    return {
      ...(same(row, stored) ? {} : { row }),
      ...(entity === undefined ? {} : changed(current, { ...entity, ...chosen })),
    };
  }
}

/** Members that rows say nothing of stay, behind those of which they do: their order is always the same. */
function changed(current: Entity | undefined, derived: Entity): Change {
  const others = Object.entries(current ?? {}).filter(([member]) => !Object.hasOwn(derived, member));
  const entity = { ...derived, ...Object.fromEntries(others) };
  return same(entity, current) ? {} : { entity };
}

/** What is kept of an entity that came from elsewhere: rows make no difference to it. */
export function fromElsewhere(id: unknown): Entity {
  return { id, fromElsewhere: true };
}

interface Change {
  readonly row?: Entity;
  readonly entity?: Entity;
}

/** Puts changes, so many at once that their texts do not fill the memory. */
class Changes {
  readonly #put: (rows: readonly Entity[], entities: readonly Entity[]) => Promise<void>;
  #rows: Entity[] = [];
  #entities: Entity[] = [];
  #characters = 0;

  constructor(put: (rows: readonly Entity[], entities: readonly Entity[]) => Promise<void>) {
    this.#put = put;
  }

  async add({ row, entity }: Change): Promise<void> {
    if (row !== undefined) this.#rows.push(row);
    if (entity !== undefined) this.#entities.push(entity);
    this.#characters += charactersIn(row) + charactersIn(entity);
    if (this.#characters >= mostCharacters) await this.end();
  }

  async end(): Promise<void> {
    const [rows, entities] = [this.#rows, this.#entities];
    this.#rows = [];
    this.#entities = [];
    this.#characters = 0;
    await this.#put(rows, entities);
  }
}

function has(ours: unknown, member: string, current: Entity | undefined): boolean {
  if (typeof ours !== "object" || ours === null) return false;
  const value: unknown = Reflect.get(ours, member);
  return same(value, current?.[member]);
}

/** As JSON, in which they are stored: there what is undefined is not there. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function charactersIn(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}
