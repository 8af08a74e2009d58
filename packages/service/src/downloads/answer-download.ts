import { collectionNow } from "../entities/collection-now.ts";
import type { HandlerContext } from "../handler.ts";
import type { Entity } from "../store.ts";
import type { DownloadedFile } from "./downloaded-file.ts";
import { downloadPath } from "./files-url.ts";
import { investigationPackage } from "./investigation-package.ts";
import { linkProblem } from "./link.ts";
import { liveResponseResult } from "./live-response-result.ts";

/** What a download is answered with. */
export interface DownloadAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | string;
}

export function packagePath(actionId: unknown): string {
  return `${downloadPath}${actionId}/WDATP_Investigation_Package.zip`;
}

export function resultPath(actionId: unknown, index: unknown): string {
  return `${downloadPath}${actionId}/command-${index}.gz`;
}

type FileOf = (action: Entity, given: string, context: HandlerContext) => Promise<DownloadedFile | undefined>;

const files: readonly (readonly [pattern: RegExp, file: FileOf])[] = [
  [
    /^\/safedownload\/([^/]+)\/WDATP_Investigation_Package\.zip$/,
    (action, _, context) => investigationPackage(action, context),
  ],
  [
    /^\/safedownload\/([^/]+)\/command-(\d+)\.gz$/,
    (action, index, context) => liveResponseResult(action, Number(index), context),
  ],
];

/**
 * Answers with the file that a link leads to, whoever asks. A link that has expired, or that nobody here has made, is answered with 403
 * in XML, as Azure's storage does, where the service keeps its files.
 */
export async function answerDownload(
  path: string,
  query: URLSearchParams,
  context: HandlerContext,
): Promise<DownloadAnswer> {
  const problem = await linkProblem(path, query, context);
  if (problem !== undefined) return refusal(403, "AuthenticationFailed", words[problem]);
  const file = await fileAt(path, context);
  if (file === undefined) return refusal(404, "BlobNotFound", "The specified blob does not exist.");
  return { status: 200, headers: { "Content-Type": file.mediaType, ...savedAs(file.name) }, body: file.bytes };
}

/** A name comes from a caller, so nothing of it can end the header. */
function savedAs(name: string | undefined): Readonly<Record<string, string>> {
  if (name === undefined) return {};
  // Half a character cannot be encoded.
  const whole = name.replace(/\p{Surrogate}/gu, "\ufffd");
  return { "Content-Disposition": `attachment; filename="${encodeURIComponent(whole)}"` };
}

async function fileAt(path: string, context: HandlerContext): Promise<DownloadedFile | undefined> {
  for (const [pattern, file] of files) {
    const [, id, given = ""] = pattern.exec(path) ?? [];
    const action = id === undefined ? undefined : await collectionNow("MachineAction", context).get(id);
    if (action !== undefined) return await file(action, given, context);
  }
  return undefined;
}

const words = {
  signature: "Server failed to authenticate the request. The signature did not match.",
  expiry: "Server failed to authenticate the request. Signature not valid in the specified time frame.",
};

function refusal(status: number, code: string, message: string): DownloadAnswer {
  return {
    status,
    headers: { "Content-Type": "application/xml" },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
