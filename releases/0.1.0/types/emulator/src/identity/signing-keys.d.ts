import { type CryptoKey, type JWK } from "jose";
export interface SigningKey {
    readonly publicKey: CryptoKey;
    readonly privateKey: CryptoKey;
    readonly kid: string;
    readonly jwk: JWK;
}
export interface SigningKeys {
    current(): Promise<SigningKey>;
    all(): Promise<SigningKey[]>;
    rotate(): Promise<SigningKey>;
}
export declare function createSigningKeys(lifetime: number, now: () => number): SigningKeys;
