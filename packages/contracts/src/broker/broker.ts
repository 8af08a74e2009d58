import { describeConnectionFailure } from "../answers/connection-failure.ts";
import { largestResource, readBody } from "../answers/read-body.ts";
import { redact } from "../answers/redact.ts";
import { BrokerError, VerificationOptionError } from "../errors.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import { type NamesOf, refuseUnknown } from "../known-options.ts";
import { expandTemplate, linkTo } from "./hal.ts";

/** Where a Pact Broker is, and how it knows us. */
export interface BrokerOptions {
  /** The address of its index, such as `https://example.pactflow.io`. */
  readonly url: string | URL;
  /** Sent as a bearer token. */
  readonly token?: string | undefined;
  /** For basic authentication, in place of a token. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

const optionNames = { url: true, token: true, username: true, password: true } satisfies NamesOf<BrokerOptions>;

/** Brokers that have slept take a while. */
const answerTime = 30_000;

/**
 * A Pact Broker, spoken to in HAL: only the address of its index is known beforehand, all others are links that it gives.
 * @throws VerificationOptionError from the constructor, BrokerError from everything else.
 */
export class Broker {
  readonly #url: URL;
  readonly #secrets: readonly string[];
  readonly #authorization: string | undefined;
  #index: JsonRecord | undefined;

  constructor(options: BrokerOptions) {
    refuseUnknown("broker", options, optionNames);
    const { url, token, username, password } = options;
    this.#url = indexUrl(url);
    this.#secrets = [token, password].flatMap((secret) => secret || []);
    this.#authorization = authorization(token, username, password);
  }

  get origin(): string {
    return this.#url.origin;
  }

  /** The address behind a relation of the broker's index, with the values of its template filled in. */
  async find(relation: string, values: Readonly<Record<string, string>> = {}): Promise<string> {
    this.#index ??= await this.send("GET", this.#url.href);
    const link = linkTo(this.#index, relation);
    if (link === undefined) throw new BrokerError(`The Pact Broker at ${this.origin} has no ${relation}: update it.`);
    return expandTemplate(link.href, values);
  }

  /** Sends a request to an address that the broker gave, and returns the resource that it answers with. */
  async send(method: "GET" | "POST" | "PUT", href: string, body?: object): Promise<JsonRecord> {
    const url = this.#own(href);
    const headers = {
      accept: "application/hal+json, application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(this.#authorization === undefined ? {} : { authorization: this.#authorization }),
    };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    let response: Response;
    let text: string;
    try {
      const signal = AbortSignal.timeout(answerTime);
      response = await fetch(url, { method, headers, ...content, redirect: "manual", signal });
      text = (await readBody(response.body, largestResource)).toString("utf8");
    } catch (cause) {
      throw new BrokerError(`The Pact Broker ${describeConnectionFailure(cause, url, `${answerTime} ms`)}.`, { cause });
    }
    const resource = parse(text);
    if (!response.ok) {
      const why = redact(explain(response.status, resource), this.#secrets, "(secret)");
      throw new BrokerError(
        `The Pact Broker at ${this.origin} answered ${response.status} to ${method} ${url.pathname}${why}`,
      );
    }
    if (resource === undefined) {
      throw new BrokerError(
        `What answers ${method} ${url.pathname} at ${this.origin} is no Pact Broker: it is not JSON.`,
      );
    }
    return resource;
  }

  /** Credentials go to the broker alone, wherever its links point. */
  #own(href: string): URL {
    const url = URL.parse(href, this.#url.href) ?? undefined;
    if (url === undefined || url.origin !== this.origin) {
      const shown = url?.origin ?? "nowhere";
      throw new BrokerError(
        `The Pact Broker at ${this.origin} links to ${shown}: use the address that it has for itself, or correct its base URL.`,
      );
    }
    return url;
  }
}

function indexUrl(value: string | URL): URL {
  const url = URL.parse(String(value)) ?? undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new VerificationOptionError("The broker's address must be an http or https URL without credentials in it.");
  }
  return url;
}

function authorization(token?: string, username?: string, password?: string): string | undefined {
  if (token !== undefined && username !== undefined) {
    throw new VerificationOptionError("A token and a user name for the broker were both given; leave one out.");
  }
  if (token !== undefined) return `Bearer ${token}`;
  if (username === undefined) return undefined;
  return `Basic ${Buffer.from(`${username}:${password ?? ""}`).toString("base64")}`;
}

function parse(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A broker says what is wrong with a request; of an answer that is not its own nothing is shown. */
function explain(status: number, resource: JsonRecord | undefined): string {
  if (status === 401) return ": set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.";
  if (status === 403) return ": the credentials do not allow it.";
  const said = [...texts(resource?.["errors"]), ...texts(resource?.["error"])];
  return said.length === 0 ? "." : `: ${said.join("; ")}`;
}

/** Every text within a value, after the names of the members that lead to it. Brokers nest them three deep. */
function texts(value: unknown, path = "", depth = 10): string[] {
  if (typeof value === "string") return [`${path} ${value}`.trim()];
  if (!isRecord(value) && !Array.isArray(value)) return [];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((element) => texts(element, path, depth - 1));
  return Object.entries(value).flatMap(([name, member]) => texts(member, `${path} ${name}`.trim(), depth - 1));
}
