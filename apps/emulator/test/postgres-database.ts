import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { schemaName } from "../src/telemetry/postgres/postgres-schema.ts";

let database: Promise<string> | undefined;

/** A database on the run's server without anything of the emulator in it, by its address. A test has it for itself. */
export async function postgresDatabase(): Promise<string> {
  // Making a new one for each test would take longer than most tests do.
  database ??= newDatabase();
  const address = await database;
  await postgresRows(address, `DROP SCHEMA IF EXISTS ${schemaName} CASCADE`);
  return address;
}

async function newDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await postgresRows(addressOf("postgres"), `CREATE DATABASE ${name}`);
  return addressOf(name);
}

/** Runs SQL in a database, past the emulator. */
export async function postgresRows(address: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export function addressOf(database: string): string {
  return `postgres://postgres:hunter2@localhost/${database}?host=${encodeURIComponent(inject("postgres"))}`;
}
