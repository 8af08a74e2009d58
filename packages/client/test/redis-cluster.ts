import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, createCluster } from "redis";
import { vi } from "vitest";
import { patience } from "../../../vitest.base.ts";
import { redisProgram } from "./redis-server.ts";

export type ClusterClient = ReturnType<typeof clientOf>;

export interface RedisCluster {
  /** A client that is connected, and is closed with the cluster. */
  connect(): Promise<ClusterClient>;
  /** How many keys each of the nodes has. */
  keysOfNodes(): Promise<number[]>;
  close(): Promise<void>;
}

const slots = 16_384;
const host = "127.0.0.1";

/** A cluster of two nodes, each with half of the slots, that keeps nothing on the disk but who is in it. */
export async function startCluster(): Promise<RedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), "redis-cluster-"));
  const ports = await freePorts(4);
  const [first = 0, firstBus = 0, second = 0, secondBus = 0] = ports;
  const servers = [launch(folder, first, firstBus), launch(folder, second, secondBus)];
  const nodes = await Promise.all([first, second].map(connectToNode));
  const clients: ClusterClient[] = [];
  for (const [index, node] of nodes.entries()) {
    const range = [index * (slots / 2), (index + 1) * (slots / 2) - 1].map(String);
    await node.sendCommand(["CLUSTER", "ADDSLOTSRANGE", ...range]);
  }
  await nodes[0]?.sendCommand(["CLUSTER", "MEET", host, String(second), String(secondBus)]);
  for (const node of nodes) await vi.waitUntil(() => knowsAll(node), { timeout: patience, interval: 50 });
  return {
    async connect() {
      const client = clientOf(first);
      clients.push(client);
      await client.connect();
      return client;
    },
    keysOfNodes: () => Promise.all(nodes.map((node) => node.dbSize())),
    async close() {
      for (const client of clients) client.destroy();
      for (const node of nodes) node.destroy();
      await Promise.all(servers.map(stop));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type NodeClient = Awaited<ReturnType<typeof connectToNode>>;

async function knowsAll(node: NodeClient): Promise<boolean> {
  const info = String(await node.sendCommand(["CLUSTER", "INFO"]));
  return info.includes("cluster_state:ok") && info.includes("cluster_known_nodes:2") && info.includes("cluster_size:2");
}

function clientOf(port: number) {
  return createCluster({ rootNodes: [{ url: `redis://${host}:${port}` }] });
}

async function connectToNode(port: number) {
  const reconnectStrategy = () => 20;
  const client = createClient({ socket: { host, port, tls: false, reconnectStrategy } });
  client.on("error", () => {});
  return await client.connect();
}

function launch(folder: string, port: number, busPort: number): ChildProcess {
  const options = ["--bind", host, "--port", `${port}`, "--dir", folder, "--save", "", "--appendonly", "no"];
  const cluster = ["--cluster-enabled", "yes", "--cluster-port", `${busPort}`, "--cluster-config-file", `${port}.conf`];
  return spawn(redisProgram ?? "redis-server", [...options, ...cluster], { stdio: ["ignore", "ignore", "inherit"] });
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  if (server.kill("SIGTERM")) await ended;
}

/** A cluster's nodes know each other by port, so that they cannot choose one themselves. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, host));
  const ports: number[] = [];
  for (const server of servers) {
    if (!server.listening) await once(server, "listening");
    // A server that listens on a host and port has an address of this form.
    ports.push((server.address() as AddressInfo).port);
  }
  for (const server of servers) {
    server.close();
    await once(server, "close");
  }
  return ports;
}
