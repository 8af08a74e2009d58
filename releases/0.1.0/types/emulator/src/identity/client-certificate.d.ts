import { X509Certificate } from "node:crypto";
export interface ClientCertificate {
    readonly publicKey: X509Certificate["publicKey"];
    readonly thumbprints: {
        readonly sha1: string;
        readonly sha256: string;
    };
}
export declare function readClientCertificate(pem: string): ClientCertificate | undefined;
