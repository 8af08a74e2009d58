import { expect, test } from "vitest";
import { runProgram } from "./killed-program.ts";
import { servedTenant } from "./tenant.ts";

const value = (n: number) => n.toString(16).padStart(40, "0");
const held = (title: string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${from + n}`,
    indicatorValue: value(from + n),
    indicatorType: "FileSha1",
    action: "Allowed",
    title,
    description: "is there",
  }));

test.each([2, 5])(
  "a sync that was killed after %i of its batches is completed by the next run, and the third writes nothing",
  async (killedAfter) => {
    const foreign = held("an analyst's", 50_001, 20);
    // Of the feed: some that are as good as new, some that it does not want any more.
    const own = [...held("feed 7", 1, 500), ...held("feed 7", 10_001, 700)];
    const tenant = await servedTenant({ Indicators: [...own, ...foreign] });
    const all = () => tenant.defender.listIndicators().toArray({ limit: Number.POSITIVE_INFINITY });
    const before = (await all()).filter(({ title }) => title !== "feed 7");
    const args = ["2000"];

    const killed = await runProgram("sync", tenant, { killedAfter, args });
    expect(killed).toMatchObject({ exitCode: null, signal: "SIGKILL" });
    const second = await runProgram("sync", tenant, { args });
    expect(second).toMatchObject({ exitCode: 0, errors: "" });
    expect(JSON.parse(second.lines.at(-1) ?? "")).toMatchObject({ ok: true });
    const kept = await all();
    const wanted = kept.filter(({ title }) => title === "feed 7");
    expect(wanted.map(({ indicatorValue }) => indicatorValue).sort()).toEqual(
      Array.from({ length: 2_000 }, (_, n) => value(n + 1)),
    );
    expect(wanted.every(({ action }) => action === "Block")).toBe(true);
    expect(kept.filter(({ title }) => title !== "feed 7")).toEqual(before);
    const third = await runProgram("sync", tenant, { args });
    expect(third.lines.map((line) => JSON.parse(line))).toEqual([
      { ok: true, create: 0, update: 0, delete: 0, unchanged: 2_000, expired: 0, superseded: 0, refused: 0 },
    ]);
    expect(await all()).toEqual(kept);
  },
);
