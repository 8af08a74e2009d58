// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"runAdvancedQuery", Backgrounds>> = {
  runAdvancedQuery: {
    rows: {"summary":"The query has a row.","evidence":"captured","params":[{"query":"DeviceProcessEvents | where InitiatingProcessFileName =~ 'powershell.exe' | limit 1","answer":{"Stats":{"ExecutionTime":0.0156652,"resource_usage":{"cache":{"memory":{"hits":0,"misses":0,"total":0},"disk":null},"cpu":{"user":"00:00:00.0156250","kernel":"00:00:00","total cpu":"00:00:00.0156250"},"memory":{"peak_per_node":33554624}},"dataset_statistics":[{"table_row_count":1,"table_size":93}]},"Schema":[{"Name":"Timestamp","Type":"DateTime"},{"Name":"FileName","Type":"String"},{"Name":"InitiatingProcessFileName","Type":"String"},{"Name":"DeviceId","Type":"String"}],"Results":[{"Timestamp":"2020-08-30T06:38:35.7664356Z","FileName":"conhost.exe","InitiatingProcessFileName":"powershell.exe","DeviceId":"40a70c33542dd6e5c60ff8d56aa96b9a91bc9d5b"}]}}]},
    syntaxError: {"summary":"A parenthesis is not closed.","evidence":"captured"},
    unknownTable: {"summary":"A table that there is not.","evidence":"captured","params":[{"query":"DeviceProcesses | limit 1","answer":{"error":{"code":"BadRequest","message":"Failed to resolve table or column expression named 'DeviceProcesses'. Fix semantic errors in your query.","target":"|4a6c8ea0-7f80910213243547."}}}]},
    noText: {"summary":"The query is empty.","evidence":"decided"},
    unanswered: {"summary":"Nobody has given the query an answer.","evidence":"decided","params":[{"query":"DeviceProcessEvents | count"}]},
  },
};
