/** The oldest Node that can install the workspace. What runs afterwards is the Node that comes with it. */
const oldest = 20;

/** Ends the process with one line where Node is too old for what follows. */
export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return;
  console.error(
    `Node ${oldest} or newer is needed, and this is ${process.version}. Install one from https://nodejs.org and start again.`,
  );
  process.exit(1);
}
