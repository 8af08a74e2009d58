import { X509Certificate } from "node:crypto";

/** A certificate that an application signs in with. Only its public half is known. */
export interface ClientCertificate {
  readonly publicKey: X509Certificate["publicKey"];
  /** The digests of the certificate by which an assertion names it: `x5t` and `x5t#S256`. */
  readonly thumbprints: { readonly sha1: Buffer; readonly sha256: Buffer };
}

/** Reads a certificate in PEM. Undefined if it is none, or not one of an RSA key: Entra ID takes no other. */
export function readClientCertificate(pem: string): ClientCertificate | undefined {
  try {
    const { publicKey, fingerprint, fingerprint256 } = new X509Certificate(pem);
    if (publicKey.asymmetricKeyType !== "rsa") return undefined;
    return { publicKey, thumbprints: { sha1: bytesOf(fingerprint), sha256: bytesOf(fingerprint256) } };
  } catch {
    return undefined;
  }
}

function bytesOf(fingerprint: string): Buffer {
  return Buffer.from(fingerprint.replaceAll(":", ""), "hex");
}
