import { createRequire } from "node:module";

// The same path from src/ and from dist/.
const { version }: { version: string } = createRequire(import.meta.url)("../../package.json");

export const packageVersion: string = version;
