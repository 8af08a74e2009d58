// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile", OperationScenarios>> = {
  listLibraryFiles: {
    usual: {},
    examples: {
      "200 files": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#LibraryFiles","value":[{"fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
    },
    own: [
      {"name":"files","states":["entityExists"],"arguments":{},"status":200,"example":"files"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{},"status":400,"example":"unknownOption"},
    ],
  },
  uploadLibraryFile: {
    usual: { file: { $file: "triage.ps1", text: "Get-Process" }, Description: "Lists what is running", ParametersDescription: "-Name: what the process is called", HasParameters: true },
    examples: {
      "200 uploaded": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#LibraryFiles/$entity","fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}},
      "400 exists": {"body":{"error":{"code":"InvalidInput","message":"The library has a file triage.ps1 already.","target":"|93bfe157-8293041526374859."}}},
    },
    own: [
      {"name":"uploaded","states":["entityAbsent"],"arguments":{"file":{"$file":"triage.ps1","text":"Get-Process"},"Description":"Lists what is running","ParametersDescription":"-Name: what the process is called","HasParameters":true},"status":200,"example":"uploaded"},
      {"name":"overridden","states":["entityExists"],"arguments":{"file":{"$file":"triage.ps1","text":"Get-Process"},"Description":"Lists what is running","ParametersDescription":"-Name: what the process is called","HasParameters":true,"OverrideIfExists":true},"status":200,"example":"uploaded"},
      {"name":"exists","states":["entityExists"],"arguments":{"file":{"$file":"triage.ps1","text":"Get-Process"},"Description":"Lists what is running","ParametersDescription":"-Name: what the process is called","HasParameters":true},"status":400,"example":"exists"},
    ],
  },
  deleteLibraryFile: {
    usual: { fileName: "triage.ps1" },
    examples: {
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"deleted","states":["entityExists"],"arguments":{"fileName":"triage.ps1"},"status":204},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"fileName":"other.ps1"},"status":404,"example":"notFound"},
    ],
  },
};
