import fc from "fast-check";
import { encoded, hostileSegment, hostileText, prototypeNames } from "./hostile-text.ts";

/** What somebody sends who wishes no good, before it is put into bytes. */
export interface HostileRequest {
  readonly method: string;
  /** Path and query, or whatever stands in their place. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const path = fc.oneof(
  { weight: 3, arbitrary: hostileSegment.map((ip) => `/api/ips/${ip}/stats`) },
  fc.constantFrom("/api/ips/10.0.0.1/stats", "/api/v1.0/ips/8.8.8.8/stats", "/API/IPS/8.8.8.8/STATS"),
  hostileSegment.map((tenant) => `/${tenant}/oauth2/v2.0/token`),
  hostileSegment.map((tenant) => `/${tenant}/oauth2/token`),
  hostileSegment.map((tenant) => `/${tenant}/v2.0/.well-known/openid-configuration`),
  hostileSegment.map((tenant) => `/${tenant}/discovery/v2.0/keys`),
  fc.constantFrom("/", "/docs", "/openapi.json", "/healthz", "/demo/oauth2/v2.0/token", "/demo/oauth2/token"),
  fc
    .constantFrom("states", "events", "clock", "clock/advance", "quota", "faults", "faults/1", "")
    .map((name) => `/_emulator/${name}`),
  fc.array(hostileSegment, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
);
const parameter = fc.tuple(
  fc.oneof(
    fc.constantFrom("lookBackHours", "lookbackhours", "lookBackHours[]", "$select", ...prototypeNames),
    hostileSegment,
  ),
  fc.oneof(fc.constantFrom("48", "0", "721", "-1", "1e2", "", "48.0", "٤٨", "9".repeat(400)), hostileSegment),
);
const query = fc.array(parameter, { maxLength: 4 }).map((all) => all.map((pair) => pair.join("=")).join("&"));
const target = fc.tuple(path, fc.option(query)).map(([one, other]) => (other === null ? one : `${one}?${other}`));

const json = fc.oneof(
  fc.json(),
  fc.constantFrom(
    '{"__proto__":{"state":"x"}}',
    '{"constructor":{"prototype":{"fault":"reset"}}}',
    '{"state":"__proto__"}',
  ),
  fc.constantFrom(
    '{"fault":"__proto__"}',
    '{"now":1e999}',
    '{"seconds":1e15}',
    '{"now":"275760-09-13T00:00:00Z"}',
    "[null]",
  ),
  fc.integer({ min: 1, max: 5000 }).map((depth) => "[".repeat(depth)),
);
const form = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "grant_type",
        "client_id",
        "client_secret",
        "scope",
        "resource",
        "client_assertion",
        ...prototypeNames,
      ),
      fc.oneof(
        hostileText,
        fc.constantFrom(
          "client_credentials",
          "emulator",
          "emulator-secret",
          "https://x/.default",
          "eyJhbGciOiJub25lIn0.e30.",
        ),
      ),
    ),
    { maxLength: 6 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encoded(value)}`).join("&"));
const body = fc.oneof(
  { weight: 4, arbitrary: form },
  { weight: 4, arbitrary: json },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 90_000 }).map((length) => "x".repeat(length)) },
);

const base64url = fc.base64String({ maxLength: 60 }).map((characters) => Buffer.from(characters).toString("base64url"));
const claims = fc.json().map((one) => Buffer.from(one).toString("base64url"));
const algorithm = fc
  .constantFrom("none", "HS256", "RS256", "PS256", "__proto__", "")
  .map((alg) => Buffer.from(JSON.stringify({ alg, kid: "__proto__", crit: ["b64"] })).toString("base64url"));
const token = fc.oneof(
  fc.tuple(fc.oneof(algorithm, claims), claims, base64url).map((parts) => parts.join(".")),
  fc.string({ maxLength: 40 }),
  fc.integer({ min: 1000, max: 9000 }).map((length) => "e".repeat(length)),
);

/** `tokens` are good ones, so that some requests get as far as the store. */
export function hostileRequest(tokens: readonly string[]): fc.Arbitrary<HostileRequest> {
  const authorization = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...tokens).map((good) => `Bearer ${good}`) },
    fc.tuple(fc.constantFrom(...tokens), fc.nat(), fc.constantFrom("A", "_", "")).map(([good, at, character]) => {
      const place = at % good.length;
      return `Bearer ${good.slice(0, place)}${character}${good.slice(place + 1)}`;
    }),
    token.map((bad) => `Bearer ${bad}`),
    fc.tuple(fc.constantFrom("Basic", "bearer", "Digest", ""), hostileText).map((parts) => parts.join(" ")),
  );
  const header = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant("Authorization"), authorization) },
    fc.tuple(
      fc.constantFrom("Content-Type", "Accept", "Accept-Encoding", "Cookie", "Origin", "Range", "TE"),
      hostileText,
    ),
    fc.tuple(
      fc.constantFrom("X-Forwarded-For", "X-HTTP-Method-Override", "If-None-Match", ...prototypeNames),
      hostileText,
    ),
  );
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("GET", "POST") },
    fc.constantFrom(
      "HEAD",
      "PUT",
      "DELETE",
      "PATCH",
      "OPTIONS",
      "TRACE",
      "CONNECT",
      "QUERY",
      "get",
      "__proto__",
      "A B",
    ),
  );
  return fc.record({
    method,
    target,
    headers: fc.array(header, { maxLength: 4 }),
    body: fc.oneof(fc.constant(""), body),
  });
}
