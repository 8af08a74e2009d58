import type { Phase } from "../call.ts";
import { DefenderError } from "./defender-error.ts";
export declare class ArgumentError extends DefenderError<{
    readonly argument: string;
}> {
    readonly kind = "argument";
    readonly argument: string;
}
export declare class NetworkError extends DefenderError<{
    readonly code?: string | undefined;
    readonly phase: Phase;
}> {
    readonly kind = "network";
    readonly code?: string;
    readonly phase: Phase;
}
interface Interruption {
    readonly phase: Phase;
    readonly timeoutMs: number;
}
export declare class TimeoutError extends DefenderError<Interruption> {
    readonly kind = "timeout";
    readonly phase: Phase;
    readonly timeoutMs: number;
}
export declare class DeadlineError extends DefenderError<Interruption> {
    readonly kind = "deadline";
    readonly phase: Phase;
    readonly timeoutMs: number;
}
export declare class AbortedError extends DefenderError<{
    readonly phase?: Phase;
}> {
    readonly kind = "aborted";
    readonly phase?: Phase;
}
export declare class QueueFullError extends DefenderError {
    readonly kind = "queue-full";
}
export interface CredentialDetails {
    readonly status?: number | undefined;
    readonly code?: string | undefined;
    readonly aadsts?: string | undefined;
    readonly temporary?: boolean | undefined;
    readonly retryAfterMs?: number | undefined;
}
export declare class CredentialError extends DefenderError<CredentialDetails> {
    readonly kind = "credential";
    readonly status?: number;
    readonly code?: string;
    readonly aadsts?: string;
    readonly temporary?: boolean;
    readonly retryAfterMs?: number;
}
export {};
