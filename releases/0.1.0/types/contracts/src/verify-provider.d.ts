import { type Verification } from "./verification.ts";
import { type VerifyProviderOptions } from "./verification-options.ts";
export declare function verifyProvider(options: VerifyProviderOptions): Promise<Verification>;
