import { compareMembers, type SpecComparison } from "./comparison.ts";
import { child, elementsOf, isSame, keysOf, type Located, root, stringsOf } from "./located.ts";

/** The ways to sign in to an operation: any one of them suffices, and each may take several schemes with scopes. */
export function compareSignIn(c: SpecComparison, before: Located, now: Located): void {
  const [was, is] = [readWays(before), readWays(now)];
  const place = child(now, "security");
  for (const way of was.filter((former) => !is.some((present) => isEnough(former, present)))) {
    c.found("sign-in-removed", place, `${describe(way)} does not suffice any more`);
  }
  for (const way of is.filter((present) => !was.some((former) => isEnough(present, former)))) {
    c.found("sign-in-added", place, `${describe(way)} suffices`);
  }
}

/** The schemes of the whole document, by name. */
export function compareSchemes(c: SpecComparison, before: Located, now: Located): void {
  compareMembers(before, now, {
    removed: (scheme) => c.found("sign-in-scheme-changed", scheme, "removed"),
    added: (scheme) => c.found("sign-in-added", scheme, "added"),
    kept(one, other) {
      if (isSame(one, other)) return;
      const isText = isSame(withoutTexts(one), withoutTexts(other));
      c.found(isText ? "documentation" : "sign-in-scheme-changed", other, "changed");
    },
  });
}

type Way = ReadonlyMap<string, readonly string[]>;

/** An operation that names none has those of the document; without any, everybody may call. */
function readWays(operation: Located): Way[] {
  const own = child(operation, "security");
  const ways = own.value === undefined ? child(root(operation.document), "security") : own;
  const read = elementsOf(ways).map((way) => new Map(keysOf(way).map((name) => [name, stringsOf(child(way, name))])));
  return read.length > 0 ? read : [new Map()];
}

/** Whether whoever can sign in in one way has all that another asks for. */
function isEnough(way: Way, other: Way): boolean {
  return [...other].every(
    ([scheme, scopes]) => scopes.every((scope) => way.get(scheme)?.includes(scope)) && way.has(scheme),
  );
}

function describe(way: Way): string {
  if (way.size === 0) return "no sign-in";
  return [...way].map(([scheme, scopes]) => `${scheme} (${scopes.join(", ") || "no scopes"})`).join(" with ");
}

function withoutTexts(scheme: Located): Located {
  return root(
    JSON.parse(JSON.stringify(scheme.value), (key, value: unknown) => {
      if (key === "description") return undefined;
      // What a scope is called is text; which scopes there are is not.
      return key === "scopes" ? Object.keys(Object(value)).sort() : value;
    }),
  );
}
