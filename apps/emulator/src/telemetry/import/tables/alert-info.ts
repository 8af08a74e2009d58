import type { Entity } from "@defender-endpoint/service";
import type { Reading, Row } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { alertIdOf } from "./alert-id.ts";
import { textIn } from "./row-values.ts";
import type { Table } from "./table.ts";

const marks = ["Timestamp", "AlertId", "Title", "Severity"];
const columns = [...marks, "AttackTechniques", "Category", "DetectionSource", "ServiceSource"];

/** What the service has noticed. */
export const alertInfo: Table = { name: "AlertInfo", marks, columns, read: readAlertInfo };

function readAlertInfo(row: Row): Reading {
  const id = alertIdOf(row);
  if (typeof id !== "string") return id;
  return readAtTime(row, columns, (time, isWithoutZone) => {
    return { kind: "row", table: "AlertInfo", id, time, members: membersOf(row), isWithoutZone };
  });
}

function membersOf(row: Row): Entity {
  return {
    title: textIn(row["Title"]) ?? null,
    severity: textIn(row["Severity"]) ?? "UnSpecified",
    category: textIn(row["Category"]) ?? null,
    detectionSource: sourceOf(textIn(row["DetectionSource"])),
    mitreTechniques: techniquesIn(row["AttackTechniques"]),
  };
}

/** What the API calls the sources that both know. Others are what the table calls them, without blanks (decided). */
const sources: Readonly<Record<string, string>> = {
  EDR: "WindowsDefenderAtp",
  Antivirus: "WindowsDefenderAv",
  SmartScreen: "WindowsDefenderSmartScreen",
  CustomTI: "CustomerTI",
  Customdetection: "CustomDetection",
  Automatedinvestigation: "AutomatedInvestigation",
};

function sourceOf(source: string | undefined): string | null {
  const name = source?.replace(/\s+/g, "");
  return (name !== undefined && Object.hasOwn(sources, name) ? sources[name] : name) ?? null;
}

/** The ids of techniques: the table has their names before them, in a list or a text of one. */
function techniquesIn(value: unknown): readonly string[] {
  const text = Array.isArray(value) ? value.map(String).join(" ") : (textIn(value) ?? "");
  return [...new Set(text.match(/\bT\d{4}(?:\.\d{3})?\b/g))];
}
