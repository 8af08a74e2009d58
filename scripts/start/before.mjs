/**
 * What can be told before anything is installed: how `npm start` is used, and what is in its way. Prints the usage if that is asked
 * for, and nothing if the start can be made. Exit 1: it cannot. 2: it was called with what it does not know.
 */
import { once } from "node:events";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { requireNode } from "../set-up/node-version.mjs";
import { cannotListen, readPort, StartError, variables } from "./ports.mjs";

const usage = `Usage: npm start [-- --once]

Starts the emulator with sample telemetry and the example app on it, and looks four addresses up. Ctrl-C stops both.

  --once  end after the look-ups
  --help  print this

EMULATOR_PORT and WEB_PORT choose other ports than 4010 and 4020.`;

requireNode();
try {
  const { values } = parseArgs({ options: { once: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
  if (values.help) console.log(usage);
  else await requirePorts();
} catch (error) {
  if (error instanceof StartError) fail(1, error.message);
  else if (error instanceof TypeError) fail(2, `${error.message.split(". ")[0]}. See \`npm start -- --help\`.`);
  else throw error;
}

/** Both are held before either is let go: one port for both is then found too. */
async function requirePorts() {
  const held = [];
  try {
    for (const variable of variables) held.push(await listen(variable));
  } finally {
    for (const server of held) server.close();
  }
}

/** @param {import("./ports.mjs").PortVariable} variable */
async function listen(variable) {
  const server = createServer().listen(readPort(variable), "127.0.0.1");
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    throw cannotListen(variable, error);
  }
}

/**
 * @param {number} code
 * @param {string} message
 */
function fail(code, message) {
  console.error(message);
  process.exitCode = code;
}
