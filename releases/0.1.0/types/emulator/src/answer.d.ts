export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
}
export declare function responseOf({ status, headers, text }: Answer): Response;
