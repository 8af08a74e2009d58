import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "@defender-endpoint/emulator";
import { expect, onTestFinished, test } from "vitest";
import { type EmulatorToMeet, meetEmulator } from "../meet-emulator.ts";
import { runRecipe } from "./recipe.ts";

const emulatorUrl = "http://127.0.0.1:4010";

function fileOf(json: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "recipe-feed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "feed.json");
  writeFileSync(file, JSON.stringify(json));
  return file;
}

/** What the tenant has, by value. */
async function indicatorsOf(emulator: Emulator): Promise<Map<string, Record<string, unknown>>> {
  const form = { grant_type: "client_credentials", client_id: "emulator", client_secret: "emulator-secret" };
  const body = new URLSearchParams({ ...form, scope: "https://api.securitycenter.microsoft.com/.default" });
  const token = await emulator.fetch(new Request(`${emulatorUrl}/demo/oauth2/v2.0/token`, { method: "POST", body }));
  const { access_token } = JSON.parse(await token.text());
  const headers = { Authorization: `Bearer ${access_token}` };
  const answer = await emulator.fetch(new Request(`${emulatorUrl}/api/indicators`, { headers }));
  const { value } = JSON.parse(await answer.text());
  return new Map(value.map((each: { indicatorValue: string }) => [each.indicatorValue, each]));
}

/** Counts what is written, and answers for another host. */
async function meet(others?: EmulatorToMeet["intercept"]) {
  let writes = 0;
  const emulator = meetEmulator({
    intercept: (request) => {
      if (request.url.startsWith(`${emulatorUrl}/api/indicators/`)) writes++;
      return others?.(request);
    },
  });
  return { emulator, writes: () => writes };
}

const hash = "b".repeat(64);
const daysAgo = (days: number) => `${Math.floor(Date.now() / 1_000) - days * 86_400}`;

const eventOf = (attributes: readonly object[], objects: readonly object[] = []) => ({
  Event: { id: "7", info: "Phishing", threat_level_id: "1", Attribute: attributes, Object: objects },
});
const attribute = (type: string, value: string, more: object = {}) => ({
  uuid: `u-${type}`,
  type,
  value,
  to_ids: true,
  deleted: false,
  timestamp: daysAgo(1),
  ...more,
});

test("attributes of MISP become indicators, what cannot be one is told, and the next run writes nothing", async () => {
  const { emulator, writes } = await meet();
  const MISP = fileOf(
    eventOf(
      [
        attribute("ip-dst|port", "198.51.100.7|443"),
        attribute("domain|ip", "bad.example|198.51.100.8"),
        attribute("url", "https://bad.example/a?b=c|d"),
        attribute("ip-src", "203.0.113.1", { to_ids: false }),
        attribute("ip-src", "203.0.113.2", { deleted: true }),
        attribute("domain", "old.example", { timestamp: daysAgo(91) }),
        attribute("mutex", "Global\\x\u001b[2J"),
      ],
      [{ Attribute: [attribute("filename|sha256", `a.exe|${hash}`)] }],
    ),
  );
  const first = await runRecipe("indicators-from-misp", { MISP });
  expect(first.errors).toEqual(['Not mapped: attribute "u-mutex", a "mutex".']);
  expect(first.exitCode).toBe(0);
  const there = await indicatorsOf(emulator);
  expect([...there.keys()].sort()).toEqual(
    ["198.51.100.7", "198.51.100.8", "bad.example", hash, "https://bad.example/a?b=c|d"].sort(),
  );
  expect(there.get(hash)).toMatchObject({
    indicatorType: "FileSha256",
    severity: "High",
    action: "Audit",
    title: "MISP",
  });
  const written = writes();
  const second = await runRecipe("indicators-from-misp", { MISP });
  expect([writes(), second.printed]).toEqual([written, [expect.stringContaining('"unchanged":5')]]);
});

test("pages of a MISP instance are read to the end, what has left it is taken back, and where it fails nothing is", async () => {
  let pages: object[][] = [
    [eventOf([attribute("domain", "one.example")])],
    [eventOf([attribute("domain", "two.example")])],
  ];
  let down = false;
  const { emulator } = await meet(async (request) => {
    if (!request.url.startsWith("https://misp.example/")) return undefined;
    expect([request.headers.get("Authorization"), new URL(request.url).pathname]).toEqual([
      "k3y",
      "/events/restSearch",
    ]);
    const { page } = JSON.parse(await request.text());
    return down && page === 2 ? new Response("", { status: 502 }) : Response.json({ response: pages[page - 1] ?? [] });
  });
  const env = { MISP: "https://misp.example", MISP_KEY: "k3y" };
  await runRecipe("indicators-from-misp", env);
  expect([...(await indicatorsOf(emulator)).keys()].sort()).toEqual(["one.example", "two.example"]);
  down = true;
  await expect(runRecipe("indicators-from-misp", env)).rejects.toThrow("MISP answered 502 to page 2.");
  expect((await indicatorsOf(emulator)).size).toBe(2);
  down = false;
  pages = [[eventOf([attribute("domain", "two.example")])]];
  await runRecipe("indicators-from-misp", env);
  expect([...(await indicatorsOf(emulator)).keys()]).toEqual(["two.example"]);
});

test("what the service refuses is told with its reason, and the exit code is 1", async () => {
  await meet();
  const MISP = fileOf(eventOf([attribute("ip-dst", "10.0.0.0/24"), attribute("ip-dst", "198.51.100.7")]));
  const { errors, exitCode } = await runRecipe("indicators-from-misp", { MISP });
  expect([errors, exitCode]).toEqual([[expect.stringMatching(/^create 10\.0\.0\.0\/24 .+\.$/)], 1]);
});

let ids = 0;
const indicator = (pattern: string, more: object = {}) => ({
  type: "indicator",
  id: `indicator--${ids++}`,
  modified: "2026-01-01T00:00:00Z",
  pattern_type: "stix",
  pattern,
  valid_from: "2026-01-01T00:00:00Z",
  name: "Seen",
  ...more,
});

test("patterns of STIX become indicators where one value is enough, and everything else is told", async () => {
  const { emulator, writes } = await meet();
  const valid_until = "2099-01-01T00:00:00.123Z";
  const told = [
    "[ipv4-addr:value = '198.51.100.9' AND url:value = 'https://a.example/']",
    "[domain-name:value LIKE '%.example']",
    "[NOT domain-name:value = 'no.example']",
    "[domain-name:value = 'x.example' OR email-addr:value = 'a@x.example']",
    "[domain-name:value = 'y.example'] FOLLOWEDBY [url:value = 'https://y.example/']",
  ];
  const FEED = fileOf({
    type: "bundle",
    id: "bundle--1",
    objects: [
      { type: "malware", id: "malware--1" },
      indicator("[ipv4-addr:value = '198.51.100.7']", { valid_until }),
      indicator("[domain-name:value = 'bad.example' OR url:value = 'https://bad.example/o\\'hara']"),
      indicator(`[file:hashes.'SHA-256' = '${hash}'] OR [file:hashes.MD5 = '${"c".repeat(32)}']`),
      indicator("[ipv6-addr:value = '2001:db8::1']"),
      indicator("[domain-name:value = 'gone.example']", { revoked: true }),
      indicator("[domain-name:value = 'old.example']", { valid_until: "2026-02-01T00:00:00Z" }),
      indicator("[domain-name:value = 'early.example']", { valid_from: "2099-01-01T00:00:00Z" }),
      indicator("x", { pattern_type: "yara" }),
      { ...indicator("[domain-name:value = 'former.example']"), id: "indicator--same" },
      {
        ...indicator("[domain-name:value = 'newer.example']"),
        id: "indicator--same",
        modified: "2026-01-01T00:00:00.5Z",
      },
      ...told.map((pattern) => indicator(pattern)),
    ],
  });
  const first = await runRecipe("indicators-from-stix", { FEED });
  expect(first.errors.length).toBe(told.length + 2);
  for (const pattern of told) expect(first.errors.join("\n")).toContain(JSON.stringify(pattern));
  expect(first.errors[0]).toMatch(/it is not valid yet\.$/);
  const there = await indicatorsOf(emulator);
  expect([...there.keys()].sort()).toEqual(
    [
      "198.51.100.7",
      "bad.example",
      "https://bad.example/o'hara",
      hash,
      "c".repeat(32),
      "2001:db8::1",
      "newer.example",
    ].sort(),
  );
  expect(there.get("198.51.100.7")).toMatchObject({ expirationTime: expect.stringMatching(/^2099-01-01T00:00:00/) });
  const written = writes();
  const second = await runRecipe("indicators-from-stix", { FEED });
  expect([writes(), second.exitCode, second.printed]).toEqual([written, 0, [expect.stringContaining('"unchanged":7')]]);
});

test("a TAXII collection is read to its end, and a server that does not say where more is takes nothing back", async () => {
  let lost = false;
  const { emulator } = await meet((request) => {
    const { origin, searchParams } = new URL(request.url);
    if (origin !== "https://taxii.example") return undefined;
    expect(request.headers.get("Accept")).toBe("application/taxii+json;version=2.1");
    expect([request.headers.get("Authorization"), searchParams.get("match[type]")]).toEqual([
      "Basic dTpw",
      "indicator",
    ]);
    if (searchParams.get("next") === "2")
      return Response.json(
        lost ? { more: true, next: "2" } : { objects: [indicator("[domain-name:value = 'b.example']")] },
      );
    return Response.json({ more: true, next: "2", objects: [indicator("[domain-name:value = 'a.example']")] });
  });
  const env = { FEED: "https://taxii.example/api1/collections/1/objects/", TAXII_LOGIN: "u:p" };
  await runRecipe("indicators-from-stix", env);
  expect([...(await indicatorsOf(emulator)).keys()].sort()).toEqual(["a.example", "b.example"]);
  lost = true;
  await expect(runRecipe("indicators-from-stix", env)).rejects.toThrow("Nothing was changed");
  expect((await indicatorsOf(emulator)).size).toBe(2);
});

test.each([
  ["indicators-from-misp", "MISP", { objects: [] }, "no export of MISP"],
  ["indicators-from-stix", "FEED", { response: [], type: "other" }, "neither a bundle"],
])("%s does not take what is no feed for an empty one", async (name, variable, json, words) => {
  await meet();
  await expect(runRecipe(name, { [variable]: fileOf(json) })).rejects.toThrow(words);
});

test("a dry run writes nothing", async () => {
  const { emulator } = await meet();
  const FEED = fileOf({ type: "bundle", objects: [indicator("[domain-name:value = 'a.example']")] });
  const { printed } = await runRecipe("indicators-from-stix", { FEED, DRY_RUN: "1" });
  expect([printed, (await indicatorsOf(emulator)).size]).toEqual([[expect.stringContaining('"create":1')], 0]);
});
