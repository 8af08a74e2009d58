#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 13)) await import("../dist/main.js");
else {
  // Loading the program would fail, and not tell why.
  console.error(
    `The emulator needs Node 22.13 or newer, and this is ${process.version}. In a project, npm install node@24 brings one that npx defender-endpoint-emulator runs on.`,
  );
  process.exitCode = 1;
}
