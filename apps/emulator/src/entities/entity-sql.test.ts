import { DatabaseSync } from "node:sqlite";
import { parseFilter } from "@defender-endpoint/service";
import { members } from "@defender-endpoint/service/testing";
import { expect, test } from "vitest";
import { pageSql } from "./entity-sql.ts";
import { entityTable } from "./entity-table.ts";
import { textAfter } from "./filter-sql.ts";
import { sqliteDialect, sqliteEntities } from "./sqlite-entities.ts";

async function database(): Promise<DatabaseSync> {
  const made = new DatabaseSync(":memory:");
  made.exec("CREATE TABLE entity_shapes (entity TEXT PRIMARY KEY, shape TEXT)");
  const access = { read: async <T>(work: () => T) => work(), write: async <T>(work: () => T) => work() };
  await sqliteEntities(made, { Thing: { members } }, access)("Thing").count();
  return made;
}

test.each([
  ["name eq 'a'", /SEARCH entity_Thing USING INDEX \S+ \(member_name=\?\)/],
  ["size gt 5", /SEARCH entity_Thing USING INDEX \S+ \(member_size>\?\)/],
  [
    "seen ge 2026-01-31 and seen lt 2026-02-01",
    /SEARCH entity_Thing USING INDEX \S+ \(member_seen>\? AND member_seen<\?\)/,
  ],
  ["startswith(name,'pc-')", /SEARCH entity_Thing USING INDEX \S+ \(member_name>\? AND member_name<\?\)/],
  ["within/name eq 'a'", /SEARCH entity_Thing USING INDEX \S+ \(member_within\/name=\?\)/],
])("%s is looked for in an index, which gives the page in its order", async (filter, plan) => {
  expect(await planOf(filter)).toMatch(plan);
  expect(await planOf(filter)).not.toMatch(/TEMP B-TREE|SCAN/);
});

test.each([
  ["name in ('a','b')", /SEARCH entity_Thing USING INDEX/],
  ["tags/any(t:t eq 'x')", /SEARCH entity_Thing USING INTEGER PRIMARY KEY/],
  ["tags/any(t:t eq 'x')", /SEARCH entity_Thing_tags USING (?:COVERING )?INDEX/],
])("%s is looked for in an index", async (filter, plan) => {
  expect(await planOf(filter)).toMatch(plan);
  expect(await planOf(filter)).not.toMatch(/SCAN/);
});

test("no value is a part of a statement", () => {
  const filter = parseFilter(
    "name eq 'secret' or startswith(name,'secret') and size in (4711) and tags/any(t:contains(t,'secret'))",
    members,
  );
  const { sql, values } = pageSql(entityTable("Thing", { members }), { filter, top: 4711, skip: 4711 }, sqliteDialect);
  expect(sql).not.toMatch(/secret|4711/);
  expect(values).toEqual(["secret", "secret", "secreu", 4711, "secret", 4711, 4711]);
});

test("a name that could break out of its quotes is no name of a table or column", () => {
  expect(() => entityTable('Thing" --', {})).toThrow(TypeError);
  expect(() => entityTable("Thing", { members: { 'a" --': "string" } })).toThrow(TypeError);
});

test.each([
  ["a", "b"],
  ["a\u{10ffff}", "b"],
  ["\u{10ffff}", undefined],
  ["\ud7ff", "\ue000"],
  ["\u{1f600}", "\u{1f601}"],
])("the first text behind all that begin with %j is %j", (text, after) => {
  expect(textAfter(text)).toBe(after);
});

async function planOf(filter: string): Promise<string> {
  const { sql, values } = pageSql(
    entityTable("Thing", { members }),
    { filter: parseFilter(filter, members), top: 10 },
    sqliteDialect,
  );
  const steps = (await database()).prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.map(({ detail }) => detail).join("\n");
}
