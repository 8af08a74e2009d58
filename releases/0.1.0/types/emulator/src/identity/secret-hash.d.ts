export declare function hashSecret(secret: string): Promise<string>;
export type SecretCheck = (secret: string) => Promise<boolean>;
export declare function readSecretHash(text: string): SecretCheck | undefined;
