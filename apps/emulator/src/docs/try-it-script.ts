import { fillPath } from "@defender-endpoint/types";
import { demoToken } from "./demo-token.ts";
import { shellWord, tokenCommand } from "./shell-commands.ts";
import { tryIt } from "./try-it.ts";

/** The page's only script, inside the page. */
export const script = `(${tryIt})({
  fillPath: ${fillPath},
  shellWord: ${shellWord},
  token: ${JSON.stringify(demoToken)},
  tokenCommand: ${JSON.stringify(tokenCommand("ORIGIN"))},
});`;
