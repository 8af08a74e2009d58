import { beforeAll, expect, test } from "vitest";
import { applicationCertificate, tlsCertificate } from "../../../test/certificate.ts";
import { hashSecret } from "../secrets/secret-hash.ts";
import { type ApplicationOptions, readApplications } from "./application-options.ts";
import { ApplicationsInvalidError } from "./applications-invalid-error.ts";

let certificate: string;
let elliptic: string;
beforeAll(async () => {
  certificate = (await applicationCertificate()).cert;
  elliptic = (await tlsCertificate()).cert;
});

test("applications are found by client id, each with its roles and ways to sign in", async () => {
  const given: ApplicationOptions[] = [
    { clientId: "one", roles: ["Ip.Read.All"], secretHashes: [await hashSecret("a"), await hashSecret("b")] },
    { clientId: "two", roles: [], certificates: [certificate] },
  ];
  const applications = readApplications(given);
  expect([...applications.keys()]).toEqual(["one", "two"]);
  const [one, two] = [...applications.values()];
  expect(await Promise.all(["a", "b", "c"].map((secret) => one?.secrets[1]?.computesTo?.(secret)))).toEqual([
    false,
    true,
    false,
  ]);
  expect(two?.certificates[0]?.thumbprints.sha256).toHaveLength(32);
});

test.each([
  [{}, /expected array/],
  [[{}], /^The applications cannot be used: \[0\]\.clientId: .*expected string/],
  [[{ clientId: "a", roles: ["Ip Read"], secretHashes: [] }], /\[0\]\.roles\[0\]: expected a permission/],
  [[{ clientId: "a", roles: [] }], /\[0\]: expected at least one of secretHashes or certificates/],
  [
    [{ clientId: "a", roles: [], secretHashes: ["hunter2"] }],
    /\[0\]\.secretHashes\[0\]: expected a hash as `hash-secret` prints it/,
  ],
  [
    [{ clientId: "a", roles: [], secretHashes: [`$scrypt$ln=17,r=16,p=1$${"A".repeat(22)}$${"A".repeat(43)}`] }],
    /\[0\]\.secretHashes\[0\]: expected a hash that takes at most 128 MiB/,
  ],
  [[{ clientId: "a", roles: [], certificates: ["hunter2"] }], /\[0\]\.certificates\[0\]: expected the PEM/],
  [[{ clientId: "a", roles: [], secret: "hunter2" }], /Unrecognized key: "secret"/],
])("%j is refused by what is wrong with it, and never by its values", (given, message) => {
  expect(() => readApplications(given)).toThrow(ApplicationsInvalidError);
  expect(() => readApplications(given)).toThrow(message);
  expect(() => readApplications(given)).not.toThrow(/hunter2/);
});

test("a certificate of another kind of key than RSA is refused, as is one client id for two", () => {
  const application = { clientId: "a", roles: [], certificates: [certificate] };
  expect(() => readApplications([{ ...application, certificates: [elliptic] }])).toThrow(/an RSA key/);
  expect(() => readApplications([application, application])).toThrow(/a clientId is there twice/);
});
