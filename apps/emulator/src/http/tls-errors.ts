/** The certificate or its private key cannot be used for TLS. */
export class CertificateUnusableError extends Error {
  readonly kind = "certificate-unusable";

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The certificate cannot be used for TLS: ${reason}. Give a certificate and its private key, both in PEM and without a password.`,
      options,
    );
    this.name = "CertificateUnusableError";
  }
}
