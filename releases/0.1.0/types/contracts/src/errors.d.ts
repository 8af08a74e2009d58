export declare class PactFileError extends Error {
    readonly kind = "PactFileError";
    readonly name = "PactFileError";
}
export declare class VerificationOptionError extends Error {
    readonly kind = "VerificationOptionError";
    readonly name = "VerificationOptionError";
}
export declare class PactVerifierError extends Error {
    readonly kind = "PactVerifierError";
    readonly name = "PactVerifierError";
}
export declare class BrokerError extends Error {
    readonly kind = "BrokerError";
    readonly name = "BrokerError";
}
