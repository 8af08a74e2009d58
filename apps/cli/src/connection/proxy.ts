import { isIPv6 } from "node:net";
import { UsageError } from "../usage-error.ts";
import type { Environment } from "./connection.ts";

/**
 * A `fetch` through the proxies that `HTTPS_PROXY` and `HTTP_PROXY` name, or else `ALL_PROXY`, past them to hosts of
 * `NO_PROXY`; in small letters as well, which come first. This machine is asked past a proxy elsewhere, which could not reach it, and
 * would see a secret that http is good enough for here. Undefined without a proxy.
 * @throws {UsageError} for a proxy that is none, without its value: a password may be in it.
 */
export async function proxiedFetch(env: Environment): Promise<typeof globalThis.fetch | undefined> {
  const [http, https] = [readProxy(env, "HTTP_PROXY"), readProxy(env, "HTTPS_PROXY")];
  // As with @azure/identity, and unlike with curl, the one for http is good enough for https.
  const httpsProxy = https ?? readProxy(env, "ALL_PROXY") ?? http ?? "";
  const httpProxy = http ?? (https === undefined ? httpsProxy : "");
  if (httpProxy === "" && httpsProxy === "") return undefined;
  // Most runs have none, and are spared the time that it takes to load.
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy: readNoProxy(env), proxyTunnel: false });
  // Node.js' own fetch is undici's too, and its types are those of another version of it.
  const send = fetch as unknown as typeof globalThis.fetch;
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const proxy = url.protocol === "https:" ? httpsProxy : httpProxy;
    const past = isThisMachine(url) && !(proxy !== "" && isThisMachine(new URL(proxy)));
    return past ? globalThis.fetch(input, init) : send(input, Object.assign({}, init, { dispatcher }));
  };
}

function isThisMachine({ hostname }: URL): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function readProxy(env: Environment, name: string): string | undefined {
  const value = read(env, name);
  if (value === "") return undefined;
  // Without a scheme it is http, as with other tools.
  const url = URL.parse(value.includes("://") ? value : `http://${value}`);
  if (url && /^https?:$/.test(url.protocol) && url.hostname !== "") return url.href;
  throw new UsageError(`${name} is no proxy. Expected http://HOST:PORT or https://HOST:PORT.`);
}

function readNoProxy(env: Environment): string {
  // What reads it takes the last group of an IPv6 address for a port, unless brackets tell otherwise.
  const hosts = read(env, "NO_PROXY").split(/[\s,]+/);
  return hosts.map((host) => (isIPv6(host) ? `[${host}]` : host)).join(",");
}

function read(env: Environment, name: string): string {
  return (env[name.toLowerCase()] || env[name] || "").trim();
}
