import { compareMembers, compareRest, type SpecComparison } from "./comparison.ts";
import { child, type Located } from "./located.ts";
import { compareSchema } from "./schema.ts";

export function compareRequestBody(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [isRequired(before), isRequired(now)];
  if (before.value === undefined && now.value === undefined) return;
  if (now.value === undefined) c.found("request-body-removed", before, "removed");
  else if (before.value === undefined) {
    c.found(is ? "required-request-body-added" : "optional-request-body-added", now, "added");
  } else {
    if (was !== is) {
      c.found(is ? "request-body-became-required" : "request-body-became-optional", now, `required: ${is}`);
    }
    compareContent(c, child(before, "content"), child(now, "content"));
    compareRest(c, before, now, ["content", "required"]);
  }
}

function compareContent(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(before, now, {
    removed: (media) => c.found("request-media-type-removed", media, "removed"),
    added: (media) => c.found("request-media-type-added", media, "added"),
    kept(one, other) {
      compareSchema(c, child(one, "schema"), child(other, "schema"), "request");
      compareRest(c, one, other, ["schema"]);
    },
  });
}

function isRequired(body: Located): boolean {
  return child(body, "required").value === true;
}
