import { runCommandLine } from "./command-line/run-command-line.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const { stdin, stdout, stderr, env, argv } = process;
const exitCode = await runCommandLine(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  ...(stderr.isTTY ? { screen: stderr } : {}),
  env,
  now: Date.now,
  untilStopped: () =>
    new Promise((resolve) => {
      // Not once: npm passes on what the terminal has sent to the whole group, so that Ctrl-C arrives twice.
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
    }),
});

// A process that ends by itself takes down its signal handlers on the way, and the second of the two signals would kill it there.
process.exit(exitCode);
