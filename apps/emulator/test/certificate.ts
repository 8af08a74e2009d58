import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
  /** The SHA-256 of the certificate, in hexadecimal. */
  readonly thumbprint: string;
}

/** A certificate for TLS on 127.0.0.1. Nobody trusts it yet. */
export async function tlsCertificate(): Promise<TestCertificate> {
  return described(
    await generate([{ name: "commonName", value: "127.0.0.1" }], {
      keyType: "ec",
      algorithm: "sha256",
      extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    }),
  );
}

/** A certificate that an application signs in with. */
export async function applicationCertificate(): Promise<TestCertificate> {
  return described(await generate([{ name: "commonName", value: "application" }], { algorithm: "sha256" }));
}

function described({ cert, private: key }: { cert: string; private: string }): TestCertificate {
  return { cert, key, thumbprint: new X509Certificate(cert).fingerprint256.replaceAll(":", "") };
}
