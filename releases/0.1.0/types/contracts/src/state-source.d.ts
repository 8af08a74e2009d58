import { type JsonRecord } from "./json.ts";
import type { StateChange } from "./state-change.ts";
import type { ProviderStateHandlers } from "./states.ts";
export type StateSource = (change: StateChange) => Promise<JsonRecord>;
export declare function statesFromUrl(url: URL, timeout: number): StateSource;
export declare function statesFromHandlers(handlers: Partial<ProviderStateHandlers>): StateSource;
export declare function withToken(token: string, next: StateSource): StateSource;
export declare function missingValues({ state }: StateChange, values: JsonRecord): string[];
