import { Option } from "commander";
import type { BrokerOptions } from "../broker/broker.ts";
import { parseUrl } from "./option-values.ts";

/** What `--broker` gives. A pipeline without a broker often sets the variable to nothing, which is none. */
export type BrokerFlag = URL | "" | undefined;

export function brokerOption(description: string): Option {
  return new Option("--broker <url>", description)
    .env("PACT_BROKER_BASE_URL")
    .argParser((text) => (text === "" ? "" : parseUrl(text)));
}

/** The credentials come from the environment alone: arguments are seen by the machine's other users. */
export function brokerOptions(url: BrokerFlag): BrokerOptions | undefined {
  if (!url) return undefined;
  return {
    url,
    token: process.env["PACT_BROKER_TOKEN"] || undefined,
    username: process.env["PACT_BROKER_USERNAME"] || undefined,
    password: process.env["PACT_BROKER_PASSWORD"] || undefined,
  };
}
