import { readerGone } from "./output/terminal.ts";
import { runCli } from "./program.ts";

const { stdin, stdout, stderr, env, argv } = process;
const stop = new AbortController();

// A reader that has seen enough, such as head, closes the pipe. Answers that are on their way are still kept.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
  stop.abort(readerGone);
});

// The first Ctrl-C prints what there is, a second one ends the process. npm passes on what the terminal has sent to the whole group,
// so one key arrives twice at once.
let stoppedAt = Number.POSITIVE_INFINITY;
function interrupt(): void {
  if (performance.now() > stoppedAt + 1_000) process.exit(130);
  stoppedAt = Math.min(stoppedAt, performance.now());
  stop.abort();
}
process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

process.exitCode = await runCli(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  ...(stderr.isTTY && { screen: stderr }),
  colours: stdout.isTTY && stdout.hasColors(),
  env,
  signal: stop.signal,
});
// Standard input may still be open, and would keep the process.
stdin.destroy();
