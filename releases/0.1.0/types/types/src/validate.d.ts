export interface ValidationIssue {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
}
export interface Validate {
    (value: unknown): boolean;
    errors?: readonly ValidationIssue[] | null;
}
