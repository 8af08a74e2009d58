// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile", Backgrounds>> = {
  listLibraryFiles: {
    files: {"summary":"The files of the library.","evidence":"documented","params":[{"entity":"LibraryFile","value":{"fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}}]},
    unknownOption: {"summary":"An option that the list does not take.","evidence":"decided","params":[{"operationId":"listLibraryFiles","status":400,"example":"unknownOption"}]},
  },
  uploadLibraryFile: {
    uploaded: {"summary":"A script is put into the library.","evidence":"captured","params":[{"entity":"LibraryFile","id":"triage.ps1"}]},
    overridden: {"summary":"A script takes the place of the former one.","evidence":"documented","params":[{"entity":"LibraryFile","value":{"fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}}]},
    exists: {"summary":"There is one of its name, and it is not to be replaced.","evidence":"decided","params":[{"entity":"LibraryFile","value":{"fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}}]},
  },
  deleteLibraryFile: {
    deleted: {"summary":"The file is deleted.","evidence":"captured","params":[{"entity":"LibraryFile","value":{"fileName":"triage.ps1","sha256":"b22ffb0a3b141dda48297c9ae0400c863ec75128f519e0458695a3e4ec324f87","description":"Lists what is running","creationTime":"2018-10-24T10:54:00.123456Z","lastUpdatedTime":"2018-10-24T10:54:00.123456Z","createdBy":"admin","hasParameters":true,"parametersDescription":"-Name: what the process is called"}}]},
    notFound: {"summary":"No file of the library is called so.","evidence":"documented","params":[{"entity":"LibraryFile","id":"other.ps1"}]},
  },
};
