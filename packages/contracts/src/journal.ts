/** What happened to one interaction outside Pact's verifier, noted while it ran. */
interface Entry {
  readonly failures: string[];
  answers: number;
}

/**
 * What the state server and the gateway saw of each interaction. Pact's own result is not enough: it can report success
 * for an interaction whose state was never reached.
 */
export class Journal {
  readonly #entries = new Map<number, Entry>();
  readonly #secrets = new Set<string>();

  /** Notes something that must turn the interaction red, whatever Pact says. */
  fail(interaction: number, reason: string): void {
    this.#entry(interaction).failures.push(reason);
  }

  /** Notes that the provider answered a request of the interaction. */
  answered(interaction: number): void {
    this.#entry(interaction).answers += 1;
  }

  /** From now on {@link redact} takes this value out of every text. */
  keepSecret(value: string): void {
    if (value !== "") this.#secrets.add(value);
  }

  failures(interaction: number): readonly string[] {
    return this.#entry(interaction).failures;
  }

  wasAnswered(interaction: number): boolean {
    return this.#entry(interaction).answers > 0;
  }

  redact(text: string): string {
    return [...this.#secrets].reduce((redacted, secret) => redacted.replaceAll(secret, "(token)"), text);
  }

  #entry(interaction: number): Entry {
    const entry = this.#entries.get(interaction) ?? { failures: [], answers: 0 };
    this.#entries.set(interaction, entry);
    return entry;
  }
}
