import type { InteractionVerification, Verification } from "../verify/verification.ts";

const labels = { verified: "ok          ", failed: "FAILED      ", notVerified: "NOT VERIFIED" } as const;
/** So many interactions with the same reason are told together, and so many of them are named. */
const fewestTogether = 3;
const mostNames = 6;

/** A verification as lines to read: one for each interaction or for several with the same reason, one for each problem, and the count. */
export function reportLines({ interactions, problems }: Verification): string[] {
  const count = (wanted: InteractionVerification["outcome"]) =>
    interactions.filter(({ outcome }) => outcome === wanted).length;
  const pacts = [...new Set(interactions.map(({ pact }) => pact))];
  const withoutStates = count("notVerified") > 0;
  return [
    // The same interaction can be in several pacts, such as those of several releases.
    ...pacts.flatMap((pact) => [
      ...(pacts.length > 1 ? [`${oneLine(pact)}:`] : []),
      ...pactLines(interactions.filter((one) => one.pact === pact)),
    ]),
    ...problems.map((problem) => `PROBLEM      ${oneLine(problem)}`),
    "",
    `${count("verified")} verified, ${count("failed")} failed, ${count("notVerified")} not verified`,
    ...(withoutStates
      ? ["Not everything could be verified: pass --states-url with the URL that puts the provider into a state."]
      : []),
  ];
}

function pactLines(interactions: readonly InteractionVerification[]): string[] {
  return interactions.flatMap((interaction) => {
    const { reasons, outcome, description } = interaction;
    const alike = interactions.filter((one) => one.outcome === outcome && reasonOf(one) === reasonOf(interaction));
    if (reasons.length === 0 || alike.length < fewestTogether) return [line(interaction, oneLine(description))];
    if (alike[0] !== interaction) return [];
    if (alike.length === interactions.length) return [line(interaction, `all ${alike.length} interactions`)];
    return [line(interaction, `${alike.length} interactions`), `             ${names(alike)}`];
  });
}

function line(interaction: InteractionVerification, what: string): string {
  const reason = reasonOf(interaction);
  return `${labels[interaction.outcome]} ${what}${reason === "" ? "" : ` — ${reason}`}`;
}

/** A description begins with a name, which a colon ends. */
function names(interactions: readonly InteractionVerification[]): string {
  const all = interactions.map(({ description }) => oneLine(description).replace(/: .*$/, ""));
  const more = all.length > mostNames ? [`${all.length - mostNames} more`] : [];
  return [...all.slice(0, mostNames), ...more].join(", ");
}

function reasonOf({ reasons }: InteractionVerification): string {
  return reasons.map(oneLine).join("; ");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
