import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createClient } from "redis";

/** The program of a server, if one is installed. */
export const redisProgram = ["valkey-server", "redis-server"]
  .flatMap((name) => (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)))
  .find(isExecutable);

/** What the tests on a real server are called: where there is none, their name says why they are skipped. */
export const onRealServer = redisProgram
  ? "on a real server"
  : "on a real server (skipped: neither valkey-server nor redis-server is on the PATH)";

export interface RedisServer {
  /** The Unix socket that it listens on: it needs no port. */
  readonly path: string;
  /** A client that is connected, and is closed with the server. */
  connect(): Promise<ConnectedClient>;
  /** Stops the server without a word, as a crash does. Its data is lost. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export type ConnectedClient = Awaited<ReturnType<typeof connectTo>>;

/** A server of its own, in a folder of its own, that keeps nothing on the disk. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "redis-"));
  const path = join(folder, "socket");
  const clients: ConnectedClient[] = [];
  let running = await launch(folder, path);
  return {
    path,
    async connect() {
      const client = await connectTo(path);
      clients.push(client);
      return client;
    },
    crash: () => stop(running, "SIGKILL"),
    async restart() {
      running = await launch(folder, path);
    },
    async close() {
      for (const client of clients) if (client.isOpen) client.destroy();
      await stop(running, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function connectTo(path: string) {
  const reconnectStrategy = () => 20;
  const client = createClient({ socket: { path, tls: false, reconnectStrategy } });
  // Broken connections are what some tests are about; the client connects again by itself.
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function launch(folder: string, path: string): Promise<ChildProcess> {
  const options = ["--port", "0", "--unixsocket", path, "--dir", folder, "--save", "", "--appendonly", "no"];
  const server = spawn(redisProgram ?? "redis-server", options, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(server, "exit").then(([code, signal]): never => {
    throw new Error(`${redisProgram} ended before it was ready (${code ?? signal}).`);
  });
  const client = await Promise.race([connectTo(path), ended]);
  client.destroy();
  return server;
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
