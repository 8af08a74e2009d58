import { breaking, feature, fix, type Rule } from "../rule.ts";

/**
 * What a change of the contract means. A request is given by callers. An answer is received by callers, and given by
 * providers that verify against the contract and by tests that give the mocks a body: it may gain optional members, and
 * otherwise neither widen nor narrow.
 */
export const specRules = {
  "offer-removed": breaking("whoever uses it finds nothing"),
  "offer-added": feature("nobody has to use it"),
  "given-removed": breaking("whoever sends it is not understood any more"),
  "given-required": breaking("a request without it is refused"),
  "given-optional": feature("requests that were valid stay valid"),
  "received-removed": breaking("whoever reads it finds nothing"),
  "received-required": breaking("a provider or mock that leaves it out does not fit any more"),
  "received-added": feature("callers pass over what they do not know"),
  "received-optional": breaking("whoever reads it may find nothing"),
  "demand-tightened": breaking("who was let through is refused"),
  "demand-loosened": feature("who was let through still is"),
  "guarantee-changed": breaking("whoever reads it must reckon with more, or whoever gives it does not fit any more"),
  "fixed-changed": breaking("programs, tests or providers go by it"),
  "fixed-added": feature("nothing else was said before"),
  deprecated: feature("it works as before, and whoever uses it should know"),
  text: fix("only texts and examples changed"),
  unknown: breaking("this is not compared in detail, so the worst is assumed"),
} as const satisfies Readonly<Record<string, Rule>>;

export type SpecRule = keyof typeof specRules;
