/** @typedef {"EMULATOR_PORT" | "WEB_PORT"} PortVariable */

/** @type {readonly PortVariable[]} */
export const variables = ["EMULATOR_PORT", "WEB_PORT"];

const defaults = { EMULATOR_PORT: 4010, WEB_PORT: 4020 };

/** A start that cannot be made, in one line. */
export class StartError extends Error {
  /** @override */
  name = "StartError";
  kind = /** @type {const} */ ("start");
}

/**
 * @param {PortVariable} variable
 * @throws {StartError} when the variable holds no port.
 */
export function readPort(variable) {
  const text = process.env[variable] ?? String(defaults[variable]);
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new StartError(`${variable} must be a port number from 0 to 65535, but is '${text.slice(0, 40)}'.`);
}

/**
 * Why the port that a variable has chosen cannot be listened on.
 * @param {PortVariable} variable
 * @param {unknown} cause
 */
export function cannotListen(variable, cause) {
  const port = readPort(variable);
  const code = cause instanceof Error && "code" in cause ? cause.code : String(cause);
  const reason = code === "EADDRINUSE" ? "is in use" : `cannot be used (${code})`;
  const other = defaults[variable] + 1000;
  return new StartError(`Port ${port} ${reason}. Set ${variable} to a free one, such as ${variable}=${other}.`, {
    cause,
  });
}
