/** What a package lets others use, apart from its types. */
export interface Surface {
  readonly name: string;
  /** Entry points, such as `.` and `./node`, and the file of each: declarations, or what the package publishes as it is. */
  readonly entries: Readonly<Record<string, string>>;
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

export interface PublishedPackage {
  readonly surface: Surface;
  /** The declarations that its entry points reach, by their path in the package. */
  readonly declarations: Readonly<Record<string, string>>;
}

/** What users rely on, of one version of everything that is published. */
export interface Release {
  /** The bundled contract. */
  readonly document: unknown;
  /** Pact files by name. */
  readonly pacts: Readonly<Record<string, unknown>>;
  /** By name. */
  readonly packages: ReadonlyMap<string, PublishedPackage>;
}
