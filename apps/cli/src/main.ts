import { runCli } from "./program.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

// The first Ctrl-C prints what there is; a second one ends the process as usual.
const stop = new AbortController();
process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());

const { stdin, stdout, stderr, env, argv } = process;
process.exitCode = await runCli(argv.slice(2), { stdin, stdout, stderr, env, signal: stop.signal });
// Standard input may still be open, and would keep the process.
stdin.destroy();
