import { type Server, type ServerOptions } from "node:http";
import type { AssembledEmulator } from "./create-emulator.ts";
export interface TlsOptions {
    readonly cert: string;
    readonly key: string;
}
export declare const serverLimits: {
    readonly headersTimeout: 10000;
    readonly requestTimeout: 30000;
    readonly connectionsCheckingInterval: 1000;
    readonly maxHeaderSize: 16384;
};
export declare function createHttpServer({ app, direct }: Pick<AssembledEmulator, "app" | "direct">, tls: TlsOptions | undefined, limits?: ServerOptions): Server;
