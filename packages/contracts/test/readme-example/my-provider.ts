// Stands for the provider of whoever reads the README.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const contacted = new Set(["192.0.2.10"]);

export function forget(ip: string): void {
  contacted.delete(ip);
}

export function signToken(claims: { roles: string[] }): string {
  return btoa(JSON.stringify(claims));
}

export async function startProvider(): Promise<string> {
  const server = createServer(({ url: path = "", headers }, response) => {
    const [, ip = ""] = /\/ips\/([^/]+)\//.exec(path) ?? [];
    const authorized = headers.authorization === `Bearer ${signToken({ roles: ["Ip.Read.All"] })}`;
    const body = {
      "@odata.context":
        "https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats",
      ipAddress: ip,
      organizationPrevalence: contacted.has(ip) ? 1 : 0,
      orgFirstSeen: null,
      orgLastSeen: null,
    };
    response.writeHead(authorized ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
