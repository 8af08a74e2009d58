import { entityBody } from "../../behaviours/entity.ts";
import { putContent } from "../../entities/files/library-file.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { formatTimestamp } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** In bytes: "20 MB" (documented). */
const largest = 20 * 1024 * 1024;

/** Puts a file into the library, or in the place of the one of its name if the call says so. The answer is the file (captured). */
export const uploadLibraryFile: Handler = async (given, context) => {
  const { fileName, bytes } = await readFile(given["file"]);
  // That it is refused is documented; code and words are decided, as those below are.
  if (bytes.length > largest) throw refusal(`The file is larger than ${largest} bytes.`);
  const sha256 = await hexDigest(bytes);
  return await inTurn(context, async (context) => {
    const files = context.store.collection("LibraryFile");
    const former = await files.get(fileName);
    if (former !== undefined && given["OverrideIfExists"] !== true)
      throw refusal(`The library has a file ${fileName} already.`);
    const time = formatTimestamp(context.now);
    const file = {
      fileName,
      sha256,
      description: given["Description"] ?? null,
      creationTime: former?.["creationTime"] ?? time,
      lastUpdatedTime: time,
      createdBy: context.caller,
      // Also where parameters are described (captured).
      hasParameters: given["HasParameters"] ?? false,
      parametersDescription: given["ParametersDescription"] ?? null,
    };
    await files.put(file);
    await putContent(fileName, bytes, context);
    return { status: 200, body: entityBody(file, "libraryFiles", context.baseUrl) };
  });
};

/** A part of a form without a file name is a text, and becomes a file that is called as the part is (captured). */
async function readFile(part: unknown): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (!(part instanceof Blob)) return { fileName: "file", bytes: new TextEncoder().encode(String(part)) };
  const name = part instanceof File ? part.name : "";
  return { fileName: name === "" ? "file" : name, bytes: new Uint8Array(await part.arrayBuffer()) };
}

async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refusal(message: string): ServiceRefusal {
  return new ServiceRefusal(400, "InvalidInput", message);
}
