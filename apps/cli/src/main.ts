import { runCli } from "./program.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

// The first Ctrl-C prints what there is, a second one ends the process. npm passes on what the terminal has sent to the whole group,
// so one key arrives twice at once.
const stop = new AbortController();
let stoppedAt = Number.POSITIVE_INFINITY;
function interrupt(): void {
  if (performance.now() > stoppedAt + 1_000) process.exit(130);
  stoppedAt = Math.min(stoppedAt, performance.now());
  stop.abort();
}
process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

const { stdin, stdout, stderr, env, argv } = process;
process.exitCode = await runCli(argv.slice(2), { stdin, stdout, stderr, env, signal: stop.signal });
// Standard input may still be open, and would keep the process.
stdin.destroy();
