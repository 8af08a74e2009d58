import { type Emulator, type EmulatorOptions } from "./create-emulator.ts";
import { type TlsOptions } from "./http-server.ts";
export interface ServeOptions extends EmulatorOptions {
    readonly port?: number;
    readonly host?: string;
    readonly sample?: boolean;
    readonly tls?: TlsOptions;
}
export interface RunningEmulator {
    readonly url: string;
    readonly port: number;
    readonly emulator: Emulator;
    close(): Promise<void>;
}
export declare function serveEmulator(options?: ServeOptions): Promise<RunningEmulator>;
