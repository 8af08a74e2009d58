import type { Sighting } from "@defender-endpoint/service";

/** Every name once, and numbers in place of names. */
interface Names {
  readonly list: string[];
  readonly numbers: Uint32Array<ArrayBuffer>;
}

export interface SightingColumns {
  readonly observables: Names;
  readonly devices: Names;
  readonly times: BigInt64Array<ArrayBuffer>;
}

/**
 * Up to so many sightings, in columns. As objects they would live long enough for the heap to grow around them, and sending
 * them to another thread would take longer than reading them took.
 */
export class SightingBatch implements Iterable<Sighting> {
  readonly #columns: SightingColumns;
  readonly #observables = new Map<string, number>();
  readonly #devices = new Map<string, number>();
  #size = 0;

  constructor(capacity: number) {
    const names = (): Names => ({ list: [], numbers: new Uint32Array(capacity) });
    this.#columns = { observables: names(), devices: names(), times: new BigInt64Array(capacity) };
  }

  static of(sightings: Iterable<Sighting>): SightingBatch {
    if (sightings instanceof SightingBatch) return sightings;
    const all = [...sightings];
    const batch = new SightingBatch(all.length);
    for (const sighting of all) batch.add(sighting);
    return batch;
  }

  get size(): number {
    return this.#size;
  }

  /** For how many more there is room. */
  get room(): number {
    return this.#columns.times.length - this.#size;
  }

  add({ observable, device, time }: Sighting): void {
    const { observables, devices, times } = this.#columns;
    observables.numbers[this.#size] = numberOf(observable, observables.list, this.#observables);
    devices.numbers[this.#size] = numberOf(device, devices.list, this.#devices);
    times[this.#size] = time;
    this.#size += 1;
  }

  [Symbol.iterator](): Iterator<Sighting> {
    return sightingsIn(this.#columns, this.#size);
  }

  /** What to send to another thread, and what of it to hand over: the batch is empty afterwards. */
  handOver(): { columns: SightingColumns; size: number; buffers: ArrayBuffer[] } {
    const { observables, devices, times } = this.#columns;
    const size = this.#size;
    this.#size = 0;
    this.#observables.clear();
    this.#devices.clear();
    return {
      columns: this.#columns,
      size,
      buffers: [observables.numbers.buffer, devices.numbers.buffer, times.buffer],
    };
  }
}

export function* sightingsIn({ observables, devices, times }: SightingColumns, size: number): Generator<Sighting> {
  for (let n = 0; n < size; n += 1) {
    const observable = observables.list[observables.numbers[n] ?? 0];
    const device = devices.list[devices.numbers[n] ?? 0];
    const time = times[n];
    if (observable !== undefined && device !== undefined && time !== undefined) yield { observable, device, time };
  }
}

function numberOf(name: string, list: string[], numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, list.length);
  return list.push(name) - 1;
}
