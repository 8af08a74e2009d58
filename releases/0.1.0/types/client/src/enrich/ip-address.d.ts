export type IPScope = "public" | "private" | "reserved";
export interface IPAddress {
    readonly ip: string;
    readonly family: 4 | 6;
    readonly scope: IPScope;
}
export declare function readIPAddress(text: string): IPAddress | undefined;
