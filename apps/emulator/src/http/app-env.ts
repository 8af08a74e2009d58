import type { IncomingMessage } from "node:http";

/** What Hono carries along with a request. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The path as the contract writes it, once an operation was found. */
    template: string | undefined;
  };
  Bindings: {
    /** Node's own request, when there is a socket behind it. */
    incoming?: IncomingMessage;
    /** Whether the caller is this very process. */
    inProcess?: boolean;
  };
}
