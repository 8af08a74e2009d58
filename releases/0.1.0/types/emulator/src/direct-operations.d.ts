import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "./provider.ts";
export type DirectAnswer = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
export declare function directOperations(provider: Provider): DirectAnswer;
