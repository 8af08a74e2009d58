/** A file behind a link. */
export interface DownloadedFile {
  readonly mediaType: string;
  /** What it is to be saved as. Default: as its link ends. */
  readonly name?: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
