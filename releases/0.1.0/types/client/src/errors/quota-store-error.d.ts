import { DefenderError } from "./defender-error.ts";
export declare class QuotaStoreError extends DefenderError<{
    readonly code?: string | undefined;
}> {
    readonly kind = "quota-store";
    readonly code?: string;
}
