import { type JsonRecord } from "../json.ts";
export interface BrokerOptions {
    readonly url: string | URL;
    readonly token?: string | undefined;
    readonly username?: string | undefined;
    readonly password?: string | undefined;
}
export declare class Broker {
    #private;
    constructor({ url, token, username, password }: BrokerOptions);
    get origin(): string;
    find(relation: string, values?: Readonly<Record<string, string>>): Promise<string>;
    send(method: "GET" | "POST" | "PUT", href: string, body?: object): Promise<JsonRecord>;
}
