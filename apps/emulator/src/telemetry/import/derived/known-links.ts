import { type Entity, linkOf } from "@defender-endpoint/service";
import type { RowStore } from "./kept-rows.ts";

/** How many links are remembered, so that one that is met again and again is not written again and again, and how many new ones wait. */
const mostRemembered = 50_000;
const mostWaiting = 1000;

/** Which users logged on to which machines. To say it again changes nothing. */
export class KnownLinks {
  readonly #remembered = new Set<string>();
  #collection = "";
  #waiting: Entity[] = [];

  get isFull(): boolean {
    return this.#waiting.length >= mostWaiting;
  }

  add(machineId: string, userId: string): void {
    const { entity, value } = linkOf({ entity: "Machine", id: machineId }, { entity: "User", id: userId });
    const id = String(value["id"]);
    if (this.#remembered.has(id)) return;
    this.#remembered.add(id);
    this.#collection = entity;
    this.#waiting.push(value);
  }

  async flush({ collection }: RowStore): Promise<void> {
    if (this.#waiting.length === 0) return;
    await collection(this.#collection).putAll(this.#waiting);
    this.#waiting = [];
    if (this.#remembered.size > mostRemembered) this.#remembered.clear();
  }
}
