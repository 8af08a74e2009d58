/** A certificate and its private key, in PEM. */
export interface TlsOptions {
  readonly cert: string;
  readonly key: string;
}
