/** A pact file that cannot be read or is not one. */
export class PactFileError extends Error {
  readonly kind = "PactFileError";
  override readonly name = "PactFileError";
}

/** An option of the verification that cannot be used as it was given. */
export class VerificationOptionError extends Error {
  readonly kind = "VerificationOptionError";
  override readonly name = "VerificationOptionError";
}

/** Pact's verifier ended without a result: nothing is known about the provider. */
export class PactVerifierError extends Error {
  readonly kind = "PactVerifierError";
  override readonly name = "PactVerifierError";
}

/** A Pact Broker that could not be reached, refused, or answered something else than its API promises. */
export class BrokerError extends Error {
  readonly kind = "BrokerError";
  override readonly name = "BrokerError";
}
