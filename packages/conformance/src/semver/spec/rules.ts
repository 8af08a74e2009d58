import { breaking, feature, fix, type Rule } from "../rule.ts";

/**
 * What each change of the contract means. A request is given by callers. An answer is received by callers, and given by
 * providers that verify against the contract and by tests that give the mocks a body: it may gain optional members, and
 * otherwise neither widen nor narrow.
 */
export const specRules = {
  "operation-removed": breaking("whoever calls it cannot any more"),
  "operation-added": feature("nobody has to call it"),
  "operation-renamed": breaking("the client's method and the mocks are named by the operationId"),
  deprecated: feature("it works as before, and whoever uses it should know"),

  "parameter-removed": breaking("whoever sends it is not understood any more"),
  "required-parameter-added": breaking("a request without it is refused"),
  "optional-parameter-added": feature("a request without it is answered as before"),
  "parameter-became-required": breaking("a request without it is refused"),
  "parameter-became-optional": feature("requests that were valid stay valid"),
  "error-code-changed": breaking("programs tell errors apart by their codes"),

  "request-body-removed": breaking("whoever sends it is not understood any more"),
  "required-request-body-added": breaking("a request without it is refused"),
  "optional-request-body-added": feature("a request without it is answered as before"),
  "request-body-became-required": breaking("a request without it is refused"),
  "request-body-became-optional": feature("requests that were valid stay valid"),
  "request-media-type-removed": breaking("whoever sends it is refused"),
  "request-media-type-added": feature("nobody has to send it"),

  "status-removed": breaking("programs, mocks and providers that handle it handle something undocumented"),
  "status-added": feature("a caller that knows its class of statuses can handle it"),
  "answer-media-type-removed": breaking("whoever reads it gets something else"),
  "answer-media-type-added": feature("answers of the other types stay as they are"),
  "header-removed": breaking("whoever reads it finds nothing"),
  "required-header-added": breaking("a provider or mock that leaves it out does not fit any more"),
  "optional-header-added": feature("callers pass over what they do not know"),
  "header-became-required": breaking("a provider or mock that leaves it out does not fit any more"),
  "header-became-optional": breaking("whoever reads it may find nothing"),

  "member-removed": breaking("whoever gives or reads it is on their own"),
  "required-member-added": breaking("a request, provider or mock that leaves it out does not fit any more"),
  "optional-member-added": feature("callers pass over what they do not know, and may leave it out"),
  "member-became-required": breaking("a request, provider or mock that leaves it out does not fit any more"),
  "request-member-became-optional": feature("requests that were valid stay valid"),
  "answer-member-became-optional": breaking("whoever reads it may find nothing"),
  "request-narrowed": breaking("requests that were valid are refused"),
  "request-widened": feature("requests that were valid stay valid"),
  "answer-narrowed": breaking("a provider or mock that gives what was valid does not fit any more"),
  "answer-widened": breaking("whoever reads it must reckon with more than before"),
  "answer-nullable-added": breaking("whoever reads it must reckon with null"),
  "answer-opened": feature("callers pass over members that they do not know"),
  "constraint-changed": breaking("neither of the two allows all that the other does"),
  "default-changed": breaking("a request that leaves it out is answered in another way"),
  "default-added": feature("a request that leaves it out knows what it gets"),
  "component-removed": breaking("whoever refers to it by name finds nothing"),

  "sign-in-removed": breaking("whoever signs in with no more than that is refused"),
  "sign-in-added": feature("the other ways stay open"),
  "sign-in-scheme-changed": breaking("tokens are asked for elsewhere, or are others"),
  "permission-removed": breaking("an application that has only this one is refused"),
  "permission-added": feature("any one permission suffices"),
  "role-changed": breaking("a user with the former role is refused"),
  "quota-lowered": breaking("calls that were allowed are throttled"),
  "quota-raised": feature("calls that were allowed stay allowed"),
  "server-removed": breaking("whoever calls it gets no answer"),
  "server-added": feature("nobody has to call it"),
  "server-changed": breaking("calls and tokens go elsewhere"),

  "scenario-removed": breaking("tests and interactions that name it find nothing"),
  "scenario-added": feature("it takes nothing from the others"),
  "scenario-changed": breaking("tests and interactions that name it get another exchange"),
  "scenario-values-changed": fix("it is still the same exchange"),
  "state-removed": breaking("a provider's handler for it does not compile any more"),
  "state-added": feature("only new interactions require it"),
  "state-parameter-removed": breaking("a provider's handler reads it"),
  "state-parameter-added": feature("a provider's handler can pass over it"),
  "state-provides-more": breaking("a provider's handler does not hand it back"),
  "state-provides-less": feature("what is handed back besides is not looked at"),

  documentation: fix("only the text changed"),
  "not-understood": breaking("this is not compared in detail, so the worst is assumed"),
} as const satisfies Readonly<Record<string, Rule>>;

export type SpecRule = keyof typeof specRules;
