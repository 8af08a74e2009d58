import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, onTestFinished } from "vitest";
import { openSqliteStore } from "../src/telemetry/sqlite/sqlite-store.ts";

export interface ImportTarget {
  readonly folder: string;
  /** The name of the database in it, which is not there before something makes it. */
  readonly database: string;
  /** Writes a file beside it. Returns where. */
  file(name: string, content: string | Uint8Array): string;
  /** How many devices of 10.0.0.1 it holds. */
  devices(): Promise<number>;
}

/** For each test a new folder with a database, and what is imported into it. */
export function importTarget(): ImportTarget {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "import-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
  });

  const path = (name: string) => join(folder, name);
  return {
    get folder() {
      return folder;
    },
    get database() {
      return path("telemetry.sqlite");
    },
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    async devices() {
      const store = openSqliteStore(path("telemetry.sqlite"));
      const asked = { observable: "10.0.0.1", now: 10n ** 18n, devicesSince: 0n, seenSince: 0n };
      const { devices } = await store.sightings.statistics(asked);
      await store.close();
      return devices;
    },
  };
}
