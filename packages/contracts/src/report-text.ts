import type { InteractionVerification, Verification } from "./verification.ts";

const labels = { verified: "ok          ", failed: "FAILED      ", notVerified: "NOT VERIFIED" } as const;

/** A verification as lines to read: one for each interaction, one for each problem, and the count. */
export function reportLines({ interactions, problems }: Verification): string[] {
  const count = (wanted: InteractionVerification["outcome"]) =>
    interactions.filter(({ outcome }) => outcome === wanted).length;
  const withoutStates = count("notVerified") > 0;
  return [
    ...interactions.map(interactionLine),
    ...problems.map((problem) => `PROBLEM      ${oneLine(problem)}`),
    "",
    `${count("verified")} verified, ${count("failed")} failed, ${count("notVerified")} not verified`,
    ...(withoutStates
      ? ["Not everything could be verified: pass --states-url with the URL that puts the provider into a state."]
      : []),
  ];
}

function interactionLine({ description, outcome, reasons }: InteractionVerification): string {
  const reason = reasons.map(oneLine).join("; ");
  return `${labels[outcome]} ${oneLine(description)}${reason === "" ? "" : ` — ${reason}`}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
