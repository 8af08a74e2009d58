export declare class Journal {
    #private;
    fail(interaction: number, reason: string): void;
    answered(interaction: number): void;
    keepSecret(value: string): void;
    failures(interaction: number): readonly string[];
    wasAnswered(interaction: number): boolean;
    redact(text: string): string;
}
