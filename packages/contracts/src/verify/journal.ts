import { redact } from "../answers/redact.ts";

/** What happened to one interaction outside Pact's verifier, noted while it ran. */
interface Entry {
  readonly failures: string[];
  status?: number;
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

  /** Notes that the provider answered a request of the interaction, with this status. */
  answered(interaction: number, status: number): void {
    this.#entry(interaction).status = status;
  }

  /** From now on {@link redact} takes this token out of every text. */
  keepSecret(token: string): void {
    this.#secrets.add(token);
  }

  failures(interaction: number): readonly string[] {
    return this.#entry(interaction).failures;
  }

  /** The status of the provider's answer; undefined if it was never asked. */
  status(interaction: number): number | undefined {
    return this.#entry(interaction).status;
  }

  redact(text: string): string {
    return redact(text, this.#secrets, "(token)");
  }

  #entry(interaction: number): Entry {
    const entry = this.#entries.get(interaction) ?? { failures: [] };
    this.#entries.set(interaction, entry);
    return entry;
  }
}
