import type { ClientOptions } from "./client-options.ts";
import type { DefenderClient } from "./defender-client.ts";
export declare function createDefenderClient(options: ClientOptions): DefenderClient;
