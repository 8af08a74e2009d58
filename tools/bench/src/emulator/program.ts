import { fileURLToPath } from "node:url";

/** The emulator as a program, which is started as a user starts it. */
export const emulatorProgram = fileURLToPath(new URL("../../../../apps/emulator/src/main.ts", import.meta.url));
