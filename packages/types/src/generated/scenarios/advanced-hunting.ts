// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"runAdvancedQuery", OperationScenarios>> = {
  runAdvancedQuery: {
    usual: { Query: "DeviceProcessEvents | where InitiatingProcessFileName =~ 'powershell.exe' | limit 1" },
    examples: {
      "200 rows": {"body":{"Stats":{"ExecutionTime":0.0156652,"resource_usage":{"cache":{"memory":{"hits":0,"misses":0,"total":0},"disk":null},"cpu":{"user":"00:00:00.0156250","kernel":"00:00:00","total cpu":"00:00:00.0156250"},"memory":{"peak_per_node":33554624}},"dataset_statistics":[{"table_row_count":1,"table_size":93}]},"Schema":[{"Name":"Timestamp","Type":"DateTime"},{"Name":"FileName","Type":"String"},{"Name":"InitiatingProcessFileName","Type":"String"},{"Name":"DeviceId","Type":"String"}],"Results":[{"Timestamp":"2020-08-30T06:38:35.7664356Z","FileName":"conhost.exe","InitiatingProcessFileName":"powershell.exe","DeviceId":"40a70c33542dd6e5c60ff8d56aa96b9a91bc9d5b"}]}},
      "400 syntaxError": {"body":{"error":{"code":"BadRequest","message":"A recognition error occurred in the query. Fix syntax errors in your query.","target":"|4a6c8ea0-7f80910213243546."}}},
      "400 unknownTable": {"body":{"error":{"code":"BadRequest","message":"Failed to resolve table or column expression named 'DeviceProcesses'. Fix semantic errors in your query.","target":"|4a6c8ea0-7f80910213243547."}}},
      "400 noText": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Query","target":"|5b7d9fb1-8091021324354657."}}},
      "501 unanswered": {"body":{"error":{"code":"NotImplemented","message":"Nothing here runs hunting queries, and none of this text has an answer. Give it one: world.hunt(query, answer) in the mocks, POST /_emulator/hunting in the emulator.","target":"|6c8ea0c2-9102132435465768."}}},
    },
    own: [
      {"name":"rows","states":["queryAnswered"],"arguments":{"Query":"DeviceProcessEvents | where InitiatingProcessFileName =~ 'powershell.exe' | limit 1"},"status":200,"example":"rows"},
      {"name":"syntaxError","arguments":{"Query":"DeviceProcessEvents | where (FileName =~ 'conhost.exe'"},"status":400,"example":"syntaxError"},
      {"name":"unknownTable","states":["queryAnswered"],"arguments":{"Query":"DeviceProcesses | limit 1"},"status":400,"example":"unknownTable"},
      {"name":"noText","arguments":{"Query":""},"status":400,"example":"noText"},
      {"name":"unanswered","states":["queryUnanswered"],"arguments":{"Query":"DeviceProcessEvents | count"},"status":501,"example":"unanswered"},
    ],
  },
};
