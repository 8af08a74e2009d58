import { Command } from "commander";
import { hashSecret } from "../identity/secrets/secret-hash.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const longestSecret = 1024;

const examples = `
Examples:
  $ printf %s "$SECRET" | defender-endpoint-emulator hash-secret`;

/** Prints the hash of a secret, for the file that \`serve --applications\` names. */
export function hashSecretCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command("hash-secret")
    .description("Read a secret from standard input and print its hash, for the file of serve --applications.")
    .addHelpText("after", examples)
    .action(async () => {
      // Not an argument: other users of the machine can see those, and shells keep them.
      const secret = (await readAll(terminal.stdin)).replace(/\r?\n$/, "");
      if (secret === "") throw new UsageError("no secret came on standard input. Pipe it in, as --help shows.");
      terminal.stdout.write(`${await hashSecret(secret)}\n`);
      done(0);
    });
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > longestSecret) throw new UsageError(`the secret is longer than ${longestSecret} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
