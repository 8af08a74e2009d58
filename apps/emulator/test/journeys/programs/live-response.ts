import { runLiveResponse, syncLibrary } from "@defender-endpoint/client/live-response";
import { args, defender } from "./connection.ts";

// Keeps the library in step with a folder, runs a script of it on a machine for what happened at a time, and fetches the results into another folder.
const [time = "", scripts = "", folder = "", machineId = ""] = args;
const { results } = await syncLibrary(defender, scripts);
for (const { fileName, change, ok } of results) console.log(`${change} ${fileName} ${ok}`);
const { ok } = await runLiveResponse(
  defender,
  {
    machineId,
    commands: [
      { type: "RunScript", ScriptName: "a.ps1" },
      { type: "GetFile", Path: "C:\\out.txt" },
    ],
    comment: "INC-1",
  },
  { folder, onActive: "join", since: new Date(time), onProgress: ({ status }) => console.log(status) },
);
console.log(ok);
