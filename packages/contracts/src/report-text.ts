import type { InteractionVerification, Verification } from "./verification.ts";

const labels = { verified: "ok          ", failed: "FAILED      ", notVerified: "NOT VERIFIED" } as const;

/** A verification as lines to read: one for each interaction, one for each problem, and the count. */
export function reportLines({ interactions, problems }: Verification): string[] {
  const count = (wanted: InteractionVerification["outcome"]) =>
    interactions.filter(({ outcome }) => outcome === wanted).length;
  const severalPacts = new Set(interactions.map(({ pact }) => pact)).size > 1;
  const withoutStates = count("notVerified") > 0;
  return [
    ...interactions.flatMap((interaction, index) => [
      ...pactHeading(interaction, interactions[index - 1], severalPacts),
      interactionLine(interaction),
    ]),
    ...problems.map((problem) => `PROBLEM      ${oneLine(problem)}`),
    "",
    `${count("verified")} verified, ${count("failed")} failed, ${count("notVerified")} not verified`,
    ...(withoutStates
      ? ["Not everything could be verified: pass --states-url with the URL that puts the provider into a state."]
      : []),
  ];
}

/** The same interaction can be in several pacts, such as those of several releases. */
function pactHeading(
  { pact }: InteractionVerification,
  previous: InteractionVerification | undefined,
  severalPacts: boolean,
): string[] {
  return severalPacts && pact !== previous?.pact ? [`${oneLine(pact)}:`] : [];
}

function interactionLine({ description, outcome, reasons }: InteractionVerification): string {
  const reason = reasons.map(oneLine).join("; ");
  return `${labels[outcome]} ${oneLine(description)}${reason === "" ? "" : ` — ${reason}`}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
