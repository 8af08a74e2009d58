import { expect, test } from "vitest";
import { failureOf, servedTenant } from "./tenant.ts";

const file = { indicatorValue: "a".repeat(40), indicatorType: "FileSha1" } as const;
const block = { ...file, action: "Block", title: "INC-1", description: "seen in INC-1" } as const;

test("a file is blocked, let run later under the same id, and withdrawn", async () => {
  const { defender, advance } = await servedTenant();
  const { id } = await defender.submitIndicator({ ...block, application: "triage" });
  await advance({ hours: 1 });
  const allowed = await defender.submitIndicator({ ...block, action: "Allowed", application: "another" });
  expect(allowed).toMatchObject({
    id,
    action: "Allowed",
    application: "triage",
    lastUpdateTime: "2026-03-02T11:00:00Z",
  });
  const found = await defender.listIndicators({ $filter: { indicatorValue: file.indicatorValue } });
  expect(found.value).toMatchObject([{ id }]);
  expect(await defender.deleteIndicator({ id })).toBeUndefined();
  expect((await defender.listIndicators()).value).toEqual([]);
  expect(await failureOf(defender.deleteIndicator({ id }))).toMatchObject({ kind: "not-found" });
});

test("the same value as something else is another indicator", async () => {
  const { defender } = await servedTenant();
  const { id } = await defender.submitIndicator(block);
  const certificate = await defender.submitIndicator({ ...block, indicatorType: "CertificateThumbprint" });
  expect(certificate.id).not.toBe(id);
});

test("an indicator acts until the second in which it expires, in UTC, wherever it was submitted", async () => {
  const { defender, advance } = await servedTenant();
  const submitted = await defender.submitIndicator({ ...block, expirationTime: "2026-03-02T12:00:10.5+02:00" });
  expect(submitted.expirationTime).toBe("2026-03-02T10:00:10Z");
  await advance({ seconds: 9 });
  expect((await defender.listIndicators()).value).toHaveLength(1);
  await advance({ seconds: 1 });
  expect((await defender.listIndicators()).value).toEqual([]);
});

test("what is audited needs an alert, both ways of blocking are taken, and names are told apart by case", async () => {
  const { defender, ask } = await servedTenant();
  expect(await failureOf(defender.submitIndicator({ ...block, action: "Audit" }))).toMatchObject({
    kind: "bad-request",
    code: "InvalidInput",
  });
  expect(await defender.submitIndicator({ ...block, action: "Audit", generateAlert: true })).toMatchObject({
    generateAlert: true,
  });
  expect(await defender.submitIndicator({ ...block, action: "AlertAndBlock" })).toMatchObject({
    action: "AlertAndBlock",
  });
  for (const body of [
    { ...block, action: "block" },
    { ...block, indicatorType: "fileSha1" },
    { ...block, Title: "INC-1" },
    { ...block, indicatorValue: "" },
  ]) {
    expect((await ask("/api/indicators", "POST", body)).status).toBe(400);
  }
});

test("a submission that met a fault of a server is sent again, since it does the same twice; a withdrawal that was lost as well", async () => {
  const { defender, control } = await servedTenant();
  await control("POST", "/faults", { operationId: "submitIndicator", fault: "resetInBody", times: 1 });
  const { id } = await defender.submitIndicator(block);
  expect((await defender.listIndicators()).value).toMatchObject([{ id }]);
  await control("POST", "/faults", { operationId: "deleteIndicator", fault: "status", status: 503, times: 1 });
  await defender.deleteIndicator({ id });
  expect((await defender.listIndicators()).value).toEqual([]);
});
