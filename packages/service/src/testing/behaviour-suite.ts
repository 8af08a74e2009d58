import type { Behaviour, ODataOptions } from "@defender-endpoint/types/operation-details";
import { expect, test } from "vitest";
import { behaviourHandler } from "../behaviours/behaviour-handler.ts";
import type { Declaration } from "../behaviours/declaration.ts";
import { entityModel } from "../behaviours/entity-model.ts";
import { linkEntities } from "../entities/links.ts";
import type { Given, Handler, HandlerContext } from "../handler.ts";
import { batchUpdateAlerts } from "../operations/alerts/batch-update-alerts.ts";
import { createAlertByReference } from "../operations/alerts/create-alert-by-reference.ts";
import { getAlertUser } from "../operations/alerts/get-alert-user.ts";
import { listDomainAlerts } from "../operations/domain/list-domain-alerts.ts";
import { listDomainMachines } from "../operations/domain/list-domain-machines.ts";
import { listFileAlerts } from "../operations/file/list-file-alerts.ts";
import { listIpAlerts } from "../operations/ip/list-ip-alerts.ts";
import { addOrRemoveMachineTag } from "../operations/machine/add-or-remove-machine-tag.ts";
import { findMachinesByIp } from "../operations/machine/find-machines-by-ip.ts";
import { findMachinesByTag } from "../operations/machine/find-machines-by-tag.ts";
import { listUserAlerts } from "../operations/user/list-user-alerts.ts";
import { listUserMachines } from "../operations/user/list-user-machines.ts";
import { contextAt } from "./handler-context.ts";
import type { SuiteOptions } from "./store-suite.ts";

const declare = (behaviour: Behaviour, odata?: ODataOptions): Declaration => ({
  behaviour,
  path: "/api/things",
  ...(odata && { odata }),
});
const machines = { entity: "Machine", collection: "machines" };
const indicators = { entity: "Indicator", collection: "indicators" };
const alertsOfMachine = {
  related: "Alert",
  collection: "alerts",
  of: "machines",
  by: "id",
  on: { machineId: "id" },
} as const;
const declared = {
  getMachine: declare({ ...machines, by: "id" }),
  listMachines: declare(
    { entities: "Machine", collection: "machines" },
    { filter: { machineTags: "string[]", riskScore: "enum" }, orderby: true, skip: true, top: { max: 10 } },
  ),
  listMachinesOfGroup: declare({ entities: "Machine", collection: "machines", where: { rbacGroupName: "group" } }),
  listMachineAlerts: declare(alertsOfMachine),
  countMachineAlerts: declare({ ...alertsOfMachine, as: "count" }, { filter: { status: "enum" } }),
  listMachineSoftware: declare({ related: "Software", collection: "software", of: "machines", by: "id" }),
  listMachineLogonUsers: declare({ related: "User", collection: "users", of: "machines", by: "id" }),
  getFileStatistics: declare({ statistics: "file", by: "id" }),
  updateAlert: declare({ write: "update", entity: "Alert", collection: "alerts", by: "id" }),
  listIndicators: declare({ entities: "Indicator", collection: "indicators" }),
  submitIndicator: declare({ write: "upsert", ...indicators, key: ["indicatorValue", "indicatorType"] }),
  deleteIndicator: declare({ write: "delete", ...indicators, by: "id" }),
};
const model = entityModel(Object.values(declared));

/** What a store must be opened with. */
export const behaviourShapes = model.shapes;

const device = "0a".repeat(20);

/** That every behaviour finds what it looks for on a store, which a database does by the members that the declarations name alone. */
export function describeBehaviours({ name, open }: Omit<SuiteOptions, "runs">): void {
  test(`every behaviour finds what it looks for in ${name}`, async () => {
    const context = contextAt("2021-08-02T10:00:00Z", await open());
    const lastSeen = "2021-08-02T09:50:00.0000001Z";
    await context.store.collection("Machine").putAll([
      { id: "m", computerDnsName: "pc", machineTags: ["x"], riskScore: "Low", rbacGroupName: "g", lastSeen },
      { id: "n", machineTags: [], riskScore: "High", lastSeen, lastIpAddress: "10.0.0.1" },
      { id: device, riskScore: "None" },
      { id: "o", riskScore: "High", ipAddresses: [{ ipAddress: "10.0.0.1" }], lastSeen, mergedIntoMachineId: "n" },
    ]);
    const evidence = [
      { sha1: "f", fileName: "calc.exe" },
      { sha1: null, url: "https://example.org/a" },
    ];
    await context.store.collection("Alert").putAll([
      { id: "a", machineId: "m", status: "New", evidence },
      { id: "b", machineId: "m", status: "Resolved", evidence: [{ ipAddress: "::1", url: "https://example.org.uk" }] },
      { id: "c", machineId: "n", relatedUser: { userName: "user1", domainName: "CONTOSO" } },
    ]);
    await context.store.collection("File").put({ sha1: "f", globalPrevalence: 7 });
    const ask = asking(context);

    expect(await ask("getMachine", { id: "pc" })).toMatchObject({ id: "m" });
    expect(await idsOf(ask("listMachines", { $filter: "machineTags/any(t:t eq 'x')" }))).toEqual(["m"]);
    expect(await idsOf(ask("listMachines", { $filter: "riskScore eq 'High'", $top: 1, $skip: 1 }))).toEqual(["o"]);
    expect(await idsOf(ask("listMachinesOfGroup", { group: "g" }))).toEqual(["m"]);
    expect(await idsOf(ask("listMachineAlerts", { id: "pc" }))).toEqual(["a", "b"]);
    expect(await ask("countMachineAlerts", { id: "m", $filter: "status eq 'New'" })).toBe(1);
    expect(await idsOf(bodyOf(listFileAlerts, { id: "F" }, context))).toEqual(["a"]);
    expect(await idsOf(bodyOf(listDomainAlerts, { domain: "example.org" }, context))).toEqual(["a"]);
    expect(await idsOf(bodyOf(listIpAlerts, { ip: "0::1" }, context))).toEqual(["b"]);
    await context.store
      .collection("User")
      .put({ id: "contoso\\user1", accountName: "user1", accountDomain: "contoso" });
    await linkEntities(context.store, { entity: "User", id: "contoso\\user1" }, { entity: "Machine", id: "m" });
    expect(await idsOf(ask("listMachineLogonUsers", { id: "m" }))).toEqual(["contoso\\user1"]);
    expect(await idsOf(bodyOf(listUserMachines, { id: "user1" }, context))).toEqual(["m"]);
    expect(await idsOf(bodyOf(listUserAlerts, { id: "user1" }, context))).toEqual(["c"]);
    expect(await bodyOf(getAlertUser, { id: "c" }, context)).toMatchObject({ id: "contoso\\user1" });
    const event = { machineId: "m", title: "t", eventTime: lastSeen };
    const made = Object(await bodyOf(createAlertByReference, event, context));
    expect(await bodyOf(createAlertByReference, event, context)).toMatchObject({ id: made.id });
    await bodyOf(batchUpdateAlerts, { alertIds: [made.id], status: "Resolved" }, context);
    expect(await bodyOf(createAlertByReference, event, context)).not.toMatchObject({ id: made.id });
    await context.store.sightings.record([{ observable: "domain:example.org", device, time: context.now }]);
    expect(await idsOf(bodyOf(listDomainMachines, { domain: "example.org" }, context))).toEqual([device]);
    expect(await idsOf(ask("listMachineSoftware", { id: "pc" }))).toEqual([]);
    await context.store.collection("Software").putAll([{ id: "edge" }, { id: "git" }]);
    await linkEntities(context.store, { entity: "Software", id: "git" }, { entity: "Machine", id: "m" });
    expect(await idsOf(ask("listMachineSoftware", { id: "pc" }))).toEqual(["git"]);
    expect(await ask("getFileStatistics", { id: "f" })).toMatchObject({ topFileNames: ["calc.exe"] });
    expect(await ask("updateAlert", { id: "c", comment: "seen" })).toMatchObject({ comments: [{ comment: "seen" }] });
    expect(await idsOf(bodyOf(findMachinesByIp, { ip: "10.0.0.1", timestamp: lastSeen }, context))).toEqual(["n"]);
    expect(await idsOf(bodyOf(findMachinesByTag, { tag: "", useStartsWithFilter: true }, context))).toEqual(["m"]);
    await context.store.collection("Machine").put({ id: "p", lastSeen: "2020-08-02T10:00:00Z", riskScore: "High" });
    expect(await idsOf(ask("listMachines", { $filter: "riskScore eq 'High'" }))).toEqual(["n", "o"]);
    await bodyOf(addOrRemoveMachineTag, { id: "n", Action: "Add", Value: "y" }, context);
    expect(await idsOf(ask("listMachines", { $filter: "machineTags/any(t:t eq 'y')" }))).toEqual(["n"]);

    const indicator = { indicatorValue: "10.0.0.1", indicatorType: "IpAddress", action: "Allowed" };
    const first = Object(await ask("submitIndicator", { ...indicator, expirationTime: "2021-08-02T09:00:00Z" }));
    const second = Object(await ask("submitIndicator", indicator));
    expect(second.id).not.toBe(first.id);
    expect(Object(await ask("submitIndicator", { ...indicator, title: "t" })).id).toBe(second.id);
    expect(await idsOf(ask("listIndicators", {}))).toEqual([second.id]);
    await ask("deleteIndicator", { id: second.id });
    expect(await idsOf(ask("listIndicators", {}))).toEqual([]);
  });
}

function asking(context: HandlerContext) {
  return (operation: keyof typeof declared, given: Given) =>
    bodyOf(behaviourHandler(declared[operation], model), given, context);
}

async function bodyOf(handler: Handler, given: Given, context: HandlerContext): Promise<unknown> {
  return (await handler(given, context)).body;
}

async function idsOf(body: Promise<unknown>): Promise<string[]> {
  return Object(await body).value.map(({ id }: { id: string }) => id);
}
