import type { Store } from "./store.ts";
export declare function openStore(database: string): Store;
