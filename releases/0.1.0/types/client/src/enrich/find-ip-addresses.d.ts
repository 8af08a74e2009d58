import { type IPAddress } from "./ip-address.ts";
export declare function findIPAddresses(text: string): Generator<IPAddress, void, undefined>;
