/** What a package lets others use. */
export interface Surface {
  /** Entry points, such as `.` and `./node`, and the names that each exports; none where it is data. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  readonly commands: readonly string[];
  /** The versions of Node.js that it runs on, as in its manifest. */
  readonly node: string;
  readonly peers: Readonly<Record<string, Peer>>;
}

/** A package that users install beside it. */
export interface Peer {
  readonly range: string;
  readonly isOptional: boolean;
}

/** What users rely on, of one version of everything that is published. */
export interface Release {
  /** The bundled contract. */
  readonly document: unknown;
  /** Pact files by name. The emulator must keep those of the last release. */
  readonly pacts: Readonly<Record<string, unknown>>;
  /** By name. */
  readonly packages: Readonly<Record<string, Surface>>;
}
