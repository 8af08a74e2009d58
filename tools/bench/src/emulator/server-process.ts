import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";

export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program with Node and waits until it prints its URL. */
export async function startServer(argv: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--conditions=@defender-endpoint/source", ...argv], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) return { url, stop: () => stop(child) };
  }
  throw new Error(`${argv[0]} ended before it printed its URL.`);
}

/** Starts a program whose output is no concern, on a port that is free now, and waits until it listens there. */
export async function startServerOnPort(argv: (port: number) => readonly string[]): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, argv(port), { stdio: ["ignore", "ignore", "inherit"] });
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${argv(port)[0]} ended before it listened.`);
    await setTimeout(100);
  }
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
