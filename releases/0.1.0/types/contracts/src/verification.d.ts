import type { Journal } from "./journal.ts";
import type { PactInteractionResult } from "./pact-result.ts";
import type { PlannedInteraction } from "./plan.ts";
export interface InteractionVerification {
    readonly pact: string;
    readonly description: string;
    readonly outcome: "verified" | "failed" | "notVerified";
    readonly reasons: readonly string[];
}
export interface Verification {
    readonly ok: boolean;
    readonly interactions: readonly InteractionVerification[];
    readonly problems: readonly string[];
}
export declare function judge(planned: readonly PlannedInteraction[], results: readonly PactInteractionResult[], journal: Journal): Pick<Verification, "interactions" | "problems">;
export declare function conclude(parts: readonly Pick<Verification, "interactions" | "problems">[]): Verification;
