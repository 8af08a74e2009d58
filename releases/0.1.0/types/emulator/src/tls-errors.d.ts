export declare class CertificateUnusableError extends Error {
    readonly kind = "certificate-unusable";
    constructor(reason: string, options?: ErrorOptions);
}
