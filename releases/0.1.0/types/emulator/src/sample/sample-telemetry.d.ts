import type { Sighting, Store } from "../store.ts";
import { type Ticks } from "../timestamp.ts";
export declare function loadSampleTelemetry(store: Store, now: Ticks): Promise<number>;
export declare function sampleTelemetry(now: Ticks): Generator<Sighting>;
