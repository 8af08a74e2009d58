import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { stopAndQuarantineFile } from "./stop-and-quarantine-file.ts";

const sha1 = "87662BC3d60e4200ceaf7aae249d1c343f4b83c9";
const given = { id: "pc", Comment: "c", Sha1: sha1 };

test("the action names the file as it was given, and is one of the machine's", async () => {
  const context = await contextWith("Machine", [{ id: "m", computerDnsName: "pc" }]);
  expect(await stopAndQuarantineFile(given, context)).toMatchObject({
    status: 201,
    body: {
      type: "StopAndQuarantineFile",
      machineId: "m",
      requestorComment: "c",
      status: "Pending",
      relatedFileInfo: { fileIdentifier: sha1, fileIdentifierType: "Sha1" },
    },
  });
  await expect(stopAndQuarantineFile(given, context)).rejects.toMatchObject({ code: "ActiveRequestAlreadyExists" });
});

test("a machine that there is not is refused with 404", async () => {
  await expect(stopAndQuarantineFile(given, await contextWith("Machine", []))).rejects.toMatchObject({ status: 404 });
});
