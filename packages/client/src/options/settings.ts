import { type Cloud, clouds, specVersion } from "@defender-endpoint/types";
import type { ValidateMode } from "../answers/read-answer.ts";
import { count, functions, milliseconds, optionalMilliseconds, refuseUnknown, wrong } from "../checks/option-checks.ts";
import { readSecureUrl, readUrl, withoutTrailingSlash } from "../checks/secure-url.ts";
import type { Credential } from "../credentials/credential.ts";
import type { Hooks, Logger } from "../observer.ts";
import type { QuotaSettings } from "../pipeline/quota.ts";
import type { RetrySettings } from "../pipeline/retry.ts";
import type { SendSettings } from "../pipeline/send.ts";
import type { QuotaOwner } from "../quota/quota-registry.ts";
import { type Runtime, systemRuntime } from "../runtime/runtime.ts";
import type { ClientOptions, CloudName } from "./client-options.ts";

/** The options of a client, complete and checked. */
export interface Settings extends SendSettings {
  readonly credential: Credential | null;
  readonly baseUrl: string;
  readonly authorityHost: string;
  readonly scope: string;
  readonly quota:
    | (QuotaSettings & Pick<QuotaOwner, "windows" | "store"> & { readonly maxPause: number | undefined })
    | undefined;
  readonly retry: RetrySettings;
  /** How long a call lets a quota hold it up, if the caller says. */
  readonly maxWait: number | undefined;
  readonly timeout: number;
  readonly deadline: number;
  readonly logger: Logger;
  readonly hooks: Hooks;
  readonly validate: ValidateMode;
  readonly runtime: Runtime;
}

const known = {
  client: [
    "credential",
    "cloud",
    "baseUrl",
    "audience",
    "quota",
    "retry",
    "timeout",
    "deadline",
    "maxWait",
    "fetch",
    "maxAnswerSize",
    "userAgent",
    "logger",
    "hooks",
    "validate",
    "runtime",
  ],
  quota: ["windows", "concurrency", "maxQueue", "maxPause", "store"],
  retry: ["limit", "maxDelay"],
  hooks: ["onAttempt", "onRetry", "onThrottle"],
};
const modes: readonly ValidateMode[] = ["off", "warn", "throw"];

/** @throws {ArgumentError} which names the option that is wrong. */
export function readSettings(options: ClientOptions): Settings {
  refuseUnknown("createDefenderClient", options, known.client);
  const { credential, fetch, logger = {}, hooks = {}, validate = "off", runtime = systemRuntime } = options;
  const retry = options.retry || {};
  const quota = options.quota ?? {};
  refuseUnknown("retry", retry, known.retry);
  refuseUnknown("hooks", hooks, known.hooks);
  functions("hooks", hooks, known.hooks);
  if (fetch !== undefined && typeof fetch !== "function") throw wrong("fetch", "a function");
  functions("runtime", runtime, ["now", "elapsed", "random", "after"], false);
  functions("logger", logger, ["debug", "warn"]);
  if (!modes.includes(validate)) throw wrong("validate", `one of ${modes.join(", ")}`);
  const cloud = readCloud(options.cloud ?? "global");
  const url = (readCredential(credential) ? readSecureUrl : readUrl)(options.baseUrl ?? cloud.baseUrl, "baseUrl");
  return {
    credential,
    baseUrl: withoutTrailingSlash(url),
    authorityHost: cloud.authorityHost,
    scope: readScope(options.audience ?? cloud.audience),
    quota: quota ? readQuota(quota) : undefined,
    maxWait: optionalMilliseconds("maxWait", options.maxWait),
    retry: {
      limit: options.retry === false ? 0 : count("retry.limit", retry.limit ?? 3, 0),
      maxDelay: milliseconds("retry.maxDelay", retry.maxDelay ?? 120_000),
    },
    timeout: milliseconds("timeout", options.timeout ?? 30_000),
    deadline: milliseconds("deadline", options.deadline ?? Number.POSITIVE_INFINITY),
    fetch,
    // Not every engine can make a text that is longer.
    maxAnswerSize: Math.min(count("maxAnswerSize", options.maxAnswerSize ?? 2 ** 24, 1), 250_000_000),
    userAgent: readUserAgent(options.userAgent),
    logger,
    hooks,
    validate,
    runtime,
  };
}

/** All packages have one version, so that of the contract is this one's. */
function readUserAgent(caller: string | undefined): string {
  const own = `defender-endpoint/${specVersion}`;
  if (caller === undefined) return own;
  if (typeof caller === "string" && /^[!-~]([ -~]*[!-~])?$/.test(caller)) return `${own} ${caller}`;
  throw wrong("userAgent", "printable ASCII, such as triage/2.1");
}

function readCredential(credential: Credential | null): boolean {
  const usable =
    credential === null ||
    typeof credential === "function" ||
    (typeof credential === "object" && typeof credential.getToken === "function");
  if (usable) return credential !== null;
  throw wrong(
    "credential",
    "clientSecret({...}), an object with getToken(scopes), a function that returns a token, or null",
  );
}

function readCloud(name: CloudName): Cloud {
  if (Object.hasOwn(clouds, name)) return clouds[name];
  throw wrong("cloud", `one of ${Object.keys(clouds).join(", ")}`);
}

/** Entra ID wants the audience with a suffix, and people know it with and without. */
function readScope(audience: string): string {
  if (typeof audience !== "string" || audience.trim() === "") throw wrong("audience", "the address of a resource");
  return `${audience.replace(/\/\.default$/, "")}/.default`;
}

function readQuota(quota: Exclude<ClientOptions["quota"], false | undefined>): Settings["quota"] {
  refuseUnknown("quota", quota, known.quota);
  const { windows, concurrency = 8, maxQueue = 1_000, maxPause, store } = quota;
  if (windows !== undefined && !Array.isArray(windows)) throw wrong("quota.windows", "a list of { limit, perMs }");
  for (const window of windows ?? []) {
    refuseUnknown("quota.windows", window, ["limit", "perMs"]);
    count("quota.windows limit", window.limit, 1);
    if (milliseconds("quota.windows perMs", window.perMs) === Number.POSITIVE_INFINITY) {
      throw wrong("quota.windows perMs", "a finite number of milliseconds");
    }
  }
  if (store !== undefined) functions("quota.store", store, ["open"], false);
  return {
    windows,
    store,
    concurrency: count("quota.concurrency", concurrency, 1),
    maxQueue: count("quota.maxQueue", maxQueue, 0),
    maxPause: optionalMilliseconds("quota.maxPause", maxPause),
  };
}
