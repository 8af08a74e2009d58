import { breaking, feature, type Rule } from "../rule.ts";

/**
 * What each change of a public type means. What users receive, such as results, may gain members and narrow; what they give,
 * such as options, may gain optional members and widen. A type that no exported value receives or gives may be used for both.
 */
export const typeRules = {
  "export-removed": breaking("whoever imports it does not compile"),
  "export-added": feature("nobody has to import it"),
  "export-became-type": breaking("whoever uses it as a value does not compile"),
  "export-became-value": feature("as a type it stays what it was"),

  "member-removed": breaking("whoever names it does not compile"),
  "received-member-added": feature("nobody has to read it"),
  "optional-member-added": feature("it may be left out"),
  "required-member-added": breaking("whoever leaves it out does not compile"),
  "received-member-became-optional": breaking("whoever reads it must reckon with undefined"),
  "received-member-became-required": feature("whoever reads it finds it always"),
  "received-member-became-readonly": breaking("whoever assigns to it does not compile"),
  "given-member-became-optional": feature("it may be left out"),
  "given-member-became-required": breaking("whoever leaves it out does not compile"),

  "received-widened": breaking("whoever receives it must reckon with more than before"),
  "received-narrowed": feature("it is one of those that were received before"),
  "given-widened": feature("what was accepted still is"),
  "given-narrowed": breaking("what was accepted does not compile"),
  "type-changed": breaking("neither of the two fits where the other did"),

  "signature-removed": breaking("whoever calls it in this way does not compile"),
  "signature-added": feature("it can still be called as before"),
  "class-became-abstract": breaking("whoever makes one does not compile"),
  "type-parameters-changed": breaking("whoever names its type arguments does not compile"),
  "type-parameter-added": feature("it has a default"),

  "not-understood": breaking("this is not compared in detail, so the worst is assumed"),
} as const satisfies Readonly<Record<string, Rule>>;

export type TypeRule = keyof typeof typeRules;
