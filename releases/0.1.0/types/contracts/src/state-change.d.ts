import { type JsonRecord } from "./json.ts";
import type { StateAction } from "./states.ts";
export interface StateChange {
    readonly state: string;
    readonly params: JsonRecord;
    readonly action: StateAction;
}
export declare function parseStateChange(text: string): StateChange | undefined;
