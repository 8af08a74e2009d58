import { tagMachines } from "@defender-endpoint/client/machines";
import { args, defender } from "./connection.ts";

// Tags as many machines as it is told, and prints each that is.
const [count = "0"] = args;
function* ids() {
  for (let n = 1; n <= Number(count); n += 1) yield n.toString(16).padStart(40, "0");
}
for await (const { input, ok } of tagMachines(defender, ids(), { add: "case 42" }))
  console.log(ok ? input : `failed ${input}`);
