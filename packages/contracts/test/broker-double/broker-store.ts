import { createHash } from "node:crypto";

/** One pact of one version of its consumer. */
export interface Publication {
  readonly consumer: string;
  readonly version: string;
  readonly branch: string | undefined;
  readonly provider: string;
  readonly sha: string;
}

export interface StoredPact {
  readonly consumer: string;
  readonly provider: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A consumer's version and a provider's, and the newest result between them. */
export interface Row {
  readonly consumer: { readonly name: string; readonly version: string };
  readonly provider: { readonly name: string; readonly version: string | undefined };
  readonly success: boolean | undefined;
}

/** The branches that a broker takes for the main one, where it was not told another. */
const mainBranches = ["main", "master", "develop"];

/** What a Pact Broker knows: pacts, versions and their branches, results, and what is where. */
export class BrokerStore {
  readonly environments = ["production", "test"];
  readonly publications: Publication[] = [];
  readonly results: { sha: string; providerVersion: string; success: boolean }[] = [];
  readonly branches: { pacticipant: string; version: string; branch: string }[] = [];
  readonly recorded: { pacticipant: string; version: string; environment: string }[] = [];
  readonly #pacts = new Map<string, StoredPact>();

  /** False when the version has another pact already: a broker does not let a contract change underneath a version. */
  publish({ consumer, provider, content }: StoredPact, version: string, branch: string | undefined): boolean {
    const sha = createHash("sha1").update(JSON.stringify(content)).digest("hex");
    const before = this.publications.find(
      (one) => one.consumer === consumer && one.provider === provider && one.version === version,
    );
    if (before !== undefined) return before.sha === sha;
    this.#pacts.set(sha, { consumer, provider, content });
    this.publications.push({ consumer, provider, version, branch, sha });
    return true;
  }

  pact(sha: string): StoredPact | undefined {
    return this.#pacts.get(sha);
  }

  hasVersion(pacticipant: string, version: string): boolean {
    return (
      this.publications.some((one) => one.consumer === pacticipant && one.version === version) ||
      this.branches.some((one) => one.pacticipant === pacticipant && one.version === version) ||
      this.results.some((one) => this.pact(one.sha)?.provider === pacticipant && one.providerVersion === version)
    );
  }

  /** The publications that selectors choose, each content once. */
  select(provider: string, selectors: readonly object[], providerBranch: string | undefined): Publication[] {
    const own = this.publications.filter((one) => one.provider === provider);
    const newest = (wanted: (branch: string) => boolean) => {
      const found = own.filter(({ branch }) => branch !== undefined && wanted(branch));
      return new Map(found.map((one) => [one.consumer, one])).values();
    };
    const chosen = selectors.flatMap((selector) => {
      if ("mainBranch" in selector) return [...newest((branch) => mainBranches.includes(branch))];
      if ("matchingBranch" in selector) return [...newest((branch) => branch === providerBranch)];
      return own.filter(({ consumer, version }) => this.#isRecorded(consumer, version));
    });
    return [...new Map(chosen.map((one) => [one.sha, one])).values()];
  }

  /** Every pair that matters to a version on its way to an environment. */
  matrix(pacticipant: string, version: string, environment: string): Row[] {
    const there = (name: string) =>
      this.recorded.filter((one) => one.pacticipant === name && one.environment === environment);
    return this.publications.flatMap((pact): Row[] => {
      if (pact.provider === pacticipant && there(pact.consumer).some((one) => one.version === pact.version)) {
        return [this.#row(pact, version)];
      }
      if (pact.consumer !== pacticipant || pact.version !== version) return [];
      const versions = there(pact.provider).map((one) => one.version);
      return (versions.length === 0 ? [undefined] : versions).map((providerVersion) =>
        this.#row(pact, providerVersion),
      );
    });
  }

  #row(pact: Publication, providerVersion: string | undefined): Row {
    const results = this.results.filter((one) => one.sha === pact.sha && one.providerVersion === providerVersion);
    return {
      consumer: { name: pact.consumer, version: pact.version },
      provider: { name: pact.provider, version: providerVersion },
      success: results.at(-1)?.success,
    };
  }

  #isRecorded(pacticipant: string, version: string): boolean {
    return this.recorded.some((one) => one.pacticipant === pacticipant && one.version === version);
  }
}
