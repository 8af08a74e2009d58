import { createDefenderClient, systemRuntime } from "@defender-endpoint/client";

const [url = "", ...others] = process.argv.slice(2);

/** What the program was told besides where the tenant is. */
export const args: readonly string[] = others;

/** After so many lines it dies as by `kill -9`: at once, where another process would come whenever the machine lets it. */
const lastLine = Number(process.env["KILLED_AFTER"] ?? Number.POSITIVE_INFINITY);
const { log } = console;
let lines = 0;
console.log = (...words: unknown[]) => {
  // To a pipe this is written before it returns.
  log(...words);
  lines += 1;
  if (lines >= lastLine) process.kill(process.pid, "SIGKILL");
};

const times = 100;

// Before the client's time begins to fly: a credential that is asked within it has little of the real one for its answer.
const signIn = await fetch(`${url}/demo/oauth2/v2.0/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
  }),
});
const { access_token: token } = (await signIn.json()) as { access_token: string };

/** A client of the tenant, to which a hundred seconds are one, so that what waits between two looks is soon done. */
export const defender = createDefenderClient({
  baseUrl: url,
  credential: () => token,
  quota: false,
  // A real answer takes as long as it takes.
  timeout: Number.POSITIVE_INFINITY,
  runtime: {
    ...systemRuntime,
    elapsed: () => systemRuntime.elapsed() * times,
    after: (ms, callback) => systemRuntime.after(ms / times, callback),
  },
});
