/**
 * The system's code for a broken connection, such as `ECONNRESET`. Runtimes wrap it in causes, or in one error for each address that
 * was tried. Only what looks like a code is taken: anything else might quote a request.
 */
export function networkCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code;
  return networkCode(cause, depth + 1) ?? (Array.isArray(errors) ? networkCode(errors[0], depth + 1) : undefined);
}

/** What there is to say of a connection whose certificate was refused. Empty for any other code. */
export function trustAdvice(code = ""): string {
  return /CERT|SIGNATURE/.test(code)
    ? " The certificate is not trusted: if a proxy or an authority of your own issued it, name that in NODE_EXTRA_CA_CERTS."
    : "";
}

/** Whether what a code stands for may pass by itself. Undefined for a code of something else than a connection. */
export function mayPass(code = ""): boolean | undefined {
  if (trustAdvice(code)) return false;
  return (
    /^(ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|E(HOST|NET)[A-Z]+|EPIPE|UND_ERR_\w+|[a-z_]+_error)$/.test(code) ||
    undefined
  );
}
