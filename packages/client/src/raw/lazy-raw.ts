import type { paths } from "@defender-endpoint/types";
import type { Client, Middleware } from "openapi-fetch";
import { wrong } from "../checks/option-checks.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { ArgumentError } from "../errors/call-errors.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";

const methods = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
const hooks = ["onRequest", "onResponse", "onError"];

interface Init {
  readonly middleware?: readonly Middleware[];
}

type Send = (...args: unknown[]) => Promise<unknown>;

/**
 * An openapi-fetch client that is loaded with its first call, since most programs make none. Middleware is kept here until then, and
 * is handed over with each call.
 */
export function createLazyRaw(load: () => Promise<Client<paths>>): Client<paths> {
  const middleware: Middleware[] = [];
  let loading: Promise<Client<paths>> | undefined;

  const calls = methods.map((name) => {
    const place = name === "request" ? 2 : 1;
    const send: Send = async (...args) => {
      const init = args[place] as Init | undefined;
      args[place] = { ...init, middleware: [...middleware, ...(init?.middleware ?? [])] };
      loading ??= loadedOnDemand(load());
      loading.catch(() => {
        loading = undefined;
      });
      const raw = await loading;
      try {
        return await (raw[name] as Send)(...args);
      } catch (reason) {
        throw isDefenderError(reason) ? reason : notMade(reason);
      }
    };
    return [name, send];
  });
  return {
    // Each takes and gives what openapi-fetch's own does.
    ...(Object.fromEntries(calls) as Pick<Client<paths>, (typeof methods)[number]>),
    use(...more) {
      for (const one of more.filter(Boolean)) {
        if (typeof one !== "object" || !hooks.some((hook) => hook in one)) {
          throw wrong("middleware", `an object with one of ${hooks.join(", ")}`);
        }
        middleware.push(one);
      }
    },
    eject(...gone) {
      for (const one of gone) if (middleware.includes(one)) middleware.splice(middleware.indexOf(one), 1);
    },
  };
}

/** What a runtime says of a URL or header that it does not take quotes it. */
function notMade(reason: unknown): ArgumentError {
  return new ArgumentError(
    "The raw call threw what `reason` holds. Check its path, headers and body, and middleware of your own.",
    { argument: "init" },
    reason,
  );
}
