import { isRecord } from "../json.ts";
import { UnusableAnswerError } from "./read-body.ts";

const untrusted = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * Why a request never got a whole answer, to follow the name of what was called: "the provider ...".
 * @param limit how long it had, as it is to be shown.
 */
export function describeConnectionFailure(cause: unknown, { origin }: URL, limit: string): string {
  if (cause instanceof UnusableAnswerError) return `at ${origin} ${cause.message}`;
  const { code, name, message } = innermost(cause);
  if (name === "TimeoutError") return `at ${origin} did not answer within ${limit}`;
  if (code === "ECONNREFUSED") return `at ${origin} is down: the connection was refused`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `at ${origin} cannot be found: its name does not resolve`;
  if (code !== undefined && untrusted.has(code)) {
    return `at ${origin} has a certificate that is not trusted (${code}): point NODE_EXTRA_CA_CERTS to its authority's certificate`;
  }
  if (message === "bad port") return `at ${origin} has a port that fetch does not ask: let it listen on another`;
  return `at ${origin} broke the connection (${code ?? name ?? "unknown reason"})`;
}

/** fetch wraps the error of the socket, node:http that of the signal. The cause at the end of the chain is the telling one. */
function innermost(error: unknown): { code?: string; name?: string; message?: string } {
  if (!isRecord(error)) return {};
  if (isRecord(error["cause"])) return innermost(error["cause"]);
  const { code, name, message } = error;
  return {
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof message === "string" ? { message } : {}),
  };
}
