/** A file behind a link. */
export interface DownloadedFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
