import type { Sighting, Store } from "./store.ts";
export interface StagedStore extends Store {
    stage(address: string, sightings: Iterable<Sighting>): Promise<void>;
    unstage(): Promise<void>;
}
export declare function stagedStore(kept: Store): StagedStore;
