import { compareMembers, compareRest, type SpecComparison } from "./comparison.ts";
import { child, type Located, member } from "./located.ts";
import { compareDeprecated, compareSchema } from "./schema.ts";

/** Every status of an operation, with its headers and its bodies by media type. */
export function compareAnswers(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(
    before,
    now,
    {
      removed: (_, status) => c.found("status-removed", child(before, status), "removed"),
      added: (_, status) => c.found("status-added", child(now, status), "added"),
      kept: (one, other) => compareAnswer(c, one, other),
    },
    member,
  );
}

function compareAnswer(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(
    child(before, "headers"),
    child(now, "headers"),
    {
      removed: (header) => c.found("header-removed", header, "removed"),
      added: (header) =>
        c.found(isRequired(header) ? "required-header-added" : "optional-header-added", header, "added"),
      kept: (one, other) => compareHeader(c, one, other),
    },
    member,
  );
  compareMembers(child(before, "content"), child(now, "content"), {
    removed: (media) => c.found("answer-media-type-removed", media, "removed"),
    added: (media) => c.found("answer-media-type-added", media, "added"),
    kept(one, other) {
      compareSchema(c, child(one, "schema"), child(other, "schema"), "answer");
      compareRest(c, one, other, ["schema"]);
    },
  });
  compareRest(c, before, now, ["content", "headers"]);
}

function compareHeader(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [isRequired(before), isRequired(now)];
  if (was !== is) c.found(is ? "header-became-required" : "header-became-optional", now, `required: ${is}`);
  compareSchema(c, child(before, "schema"), child(now, "schema"), "answer");
  compareDeprecated(c, child(before, "deprecated"), child(now, "deprecated"));
  compareRest(c, before, now, ["deprecated", "required", "schema"]);
}

function isRequired(header: Located): boolean {
  return child(header, "required").value === true;
}
