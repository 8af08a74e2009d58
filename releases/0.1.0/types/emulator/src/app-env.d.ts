import type { IncomingMessage } from "node:http";
export interface AppEnv {
    Variables: {
        requestId: string;
        template?: string;
    };
    Bindings: {
        incoming?: IncomingMessage;
        inProcess?: boolean;
    };
}
