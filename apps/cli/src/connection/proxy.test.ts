import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { startEmulatorService } from "../../test/emulator-service.ts";
import { startForwardProxy } from "../../test/forward-proxy.ts";
import { demo, mdeOnEmulator, sink } from "../../test/mde-on-emulator.ts";
import { runCli } from "../program.ts";
import { proxiedFetch } from "./proxy.ts";

/** Asks for a URL with these variables, in which `PROXY` stands for the proxy's address. Tells what the proxy was asked for. */
async function askThrough(env: Record<string, string>, url: string) {
  const proxy = await startForwardProxy();
  const set = Object.entries(env).map(([name, value]) => [name, value.replace("PROXY", proxy.address)]);
  const fetch = await proxiedFetch(Object.fromEntries(set));
  const status = await fetch?.(url, { headers: { A: "b" } }).then(
    (response) => response.text().then(() => response.status),
    () => "failed",
  );
  return { ...proxy, status };
}

test.each([
  [{ HTTP_PROXY: "http://PROXY" }],
  [{ http_proxy: "http://PROXY", HTTP_PROXY: "http://192.0.2.1:1" }],
  [{ HTTP_PROXY: "PROXY" }],
  [{ ALL_PROXY: "http://PROXY" }],
  [{ HTTP_PROXY: "http://PROXY", NO_PROXY: "other.example, 127.0.0.2, ::1" }],
])("with %j a request for http is handed to the proxy", async (env) => {
  const { url } = await startEmulatorService();
  const { asked, status } = await askThrough(env, `${url}/healthz`);
  expect({ asked, status }).toEqual({ asked: [`GET ${url}/healthz`], status: 200 });
});

test.each([
  [{ HTTPS_PROXY: "http://PROXY" }],
  [{ https_proxy: "PROXY" }],
  [{ HTTP_PROXY: "http://PROXY" }],
  [{ HTTPS_PROXY: "http://PROXY", HTTP_PROXY: "http://192.0.2.1:1", ALL_PROXY: "socks5://192.0.2.1:1" }],
  [{ ALL_PROXY: "http://PROXY", HTTP_PROXY: "http://192.0.2.1:1" }],
])("with %j a request for https asks the proxy to connect", async (env) => {
  const { asked, status } = await askThrough(env, "https://service.example/x");
  expect({ asked, status }).toEqual({ asked: ["CONNECT service.example:443"], status: "failed" });
});

test.each(["127.0.0.1", "*", "other.example,127.0.0.1", "other.example 127.0.0.1"])(
  "NO_PROXY=%s asks this machine directly, in small letters too",
  async (hosts) => {
    const { url } = await startEmulatorService();
    for (const name of ["NO_PROXY", "no_proxy"]) {
      const { asked, status } = await askThrough({ HTTP_PROXY: "http://PROXY", [name]: hosts }, `${url}/healthz`);
      expect({ asked, status }).toEqual({ asked: [], status: 200 });
    }
  },
);

test("this machine is asked past a proxy that runs elsewhere, which would see the secret", async () => {
  const { url } = await startEmulatorService();
  for (const proxy of ["http://192.0.2.1:1", "192.0.2.1:1"]) {
    const { status } = await askThrough({ HTTP_PROXY: proxy, HTTPS_PROXY: "http://PROXY" }, `${url}/healthz`);
    expect(status).toBe(200);
  }
});

test("a proxy for https on this machine is asked to connect to it", async () => {
  const { asked } = await askThrough({ HTTPS_PROXY: "http://PROXY" }, "https://localhost:4443/");
  expect(asked).toEqual(["CONNECT localhost:4443"]);
});

test("a name and password for the proxy reach the proxy", async () => {
  const { authorizations } = await askThrough({ HTTPS_PROXY: "http://me:s3cret@PROXY" }, "https://service.example/");
  expect(authorizations).toEqual([`Basic ${btoa("me:s3cret")}`]);
});

test("without a proxy there is no other fetch", async () => {
  expect(await proxiedFetch({ NO_PROXY: "x", HTTPS_PROXY: " " })).toBeUndefined();
});

describe("mde", () => {
  const { mde } = mdeOnEmulator();

  test("signs in and asks through the proxy", async () => {
    const service = await startEmulatorService();
    const { address, asked } = await startForwardProxy();
    const env = {
      ...demo,
      AZURE_AUTHORITY_HOST: service.url,
      MDE_BASE_URL: service.url,
      HTTP_PROXY: `http://${address}`,
    };
    const [stdout, stderr] = [sink(), sink()];
    const exitCode = await runCli(["ip", "stats", "::1"], { stdin: Readable.from([]), stdout, stderr, env });
    expect({ exitCode, asked }).toEqual({
      exitCode: 0,
      asked: [`POST ${service.url}/demo/oauth2/v2.0/token`, `GET ${service.url}/api/ips/%3A%3A1/stats`],
    });
  });

  test.each(["http://me:s3cret@", "socks5://me:s3cret@h:1", "http://me:s3cret@h:99999", "ftp://s3cret"])(
    "takes the proxy %s for a mistake, in one line, without a password in it",
    async (proxy) => {
      for (const name of ["HTTPS_PROXY", "http_proxy"]) {
        const { exitCode, stderr } = await mde(["ip", "stats", "::1"], {
          env: { ...demo, [name]: proxy },
          proxied: true,
        });
        expect(stderr).toBe(
          `mde: ${name.toUpperCase()} is no proxy. Expected http://HOST:PORT or https://HOST:PORT.\n`,
        );
        expect(exitCode).toBe(2);
      }
    },
  );

  test("says that there is a proxy where nothing can be reached, and not whose", async () => {
    const { address } = await startForwardProxy();
    const hosts = { AZURE_AUTHORITY_HOST: "https://login.example", MDE_BASE_URL: "https://service.example" };
    const env = { ...demo, ...hosts, HTTPS_PROXY: `http://me:s3cret@${address}` };
    const { exitCode, stdout, stderr } = await mde(["auth", "check"], { env, proxied: true });
    expect(stderr).toMatch(
      /cannot be reached.*\nmde: Requests go through the proxy of HTTPS_PROXY or HTTP_PROXY\. NO_PROXY .*\n$/,
    );
    expect(stdout + stderr).not.toContain("s3cret");
    expect(exitCode).toBe(1);
  });
});
