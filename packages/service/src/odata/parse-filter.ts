import {
  type ComparisonOperator,
  comparisonOperators,
  type Filter,
  type FilterMembers,
  type TextFunction,
  textFunctions,
} from "./filter.ts";
import { filterMember, typedValue } from "./filter-members.ts";
import { type Literal, syntaxError } from "./filter-tokens.ts";
import { ODataQueryError } from "./query-error.ts";
import { readTokens, type Word } from "./token-reader.ts";

/** Characters of a filter. */
const longest = 8192;
/** Parentheses and negations inside each other. */
const deepest = 32;
/** Comparisons, and calls of functions. */
const mostConditions = 500;

/** The element of a collection that a lambda's variable stands for. */
interface Scope {
  readonly variable: string;
  readonly collection: string;
}

/**
 * Reads a `$filter`. With `members` only these can be filtered by, and values must be of their types; without, any member has the
 * type of the value that it is compared with. Throws {@link ODataQueryError}.
 */
export function parseFilter(text: string, members?: FilterMembers): Filter {
  if (text.length > longest) throw new ODataQueryError(`The $filter has more than ${longest} characters.`);
  const tokens = readTokens(text);
  const { literal, expectMark, isMark, word } = tokens;
  if (tokens.isAtEnd()) throw new ODataQueryError("The value of the $filter query option cannot be empty.");
  let depth = 0;
  let conditions = 0;

  function deeper(read: () => Filter): Filter {
    depth += 1;
    if (depth > deepest) throw new ODataQueryError(`The $filter is more than ${deepest} levels deep.`);
    const filter = read();
    depth -= 1;
    return filter;
  }

  function joined(kind: "and" | "or", part: () => Filter): Filter {
    const first = part();
    const others: Filter[] = [];
    while (word() === kind) {
      tokens.next();
      others.push(part());
    }
    if (others.length === 0) return first;
    // What stands in parentheses of its own is no other filter.
    return { kind, of: [first, ...others].flatMap((each) => (each.kind === kind ? each.of : [each])) };
  }
  function disjunction(scope?: Scope): Filter {
    return joined("or", () => joined("and", () => negation(scope)));
  }

  function negation(scope?: Scope): Filter {
    if (word() !== "not") return condition(scope);
    tokens.next();
    const operator = tokens.wordAfter();
    // OData negates before it compares: `not a eq 1` would negate `a`.
    if (word() !== "not" && operator !== undefined && (operator === "in" || isOperator(operator)))
      throw new ODataQueryError("A comparison that 'not' negates needs parentheses.");
    return { kind: "not", of: deeper(() => negation(scope)) };
  }

  function condition(scope?: Scope): Filter {
    conditions += 1;
    if (conditions > mostConditions)
      throw new ODataQueryError(`The $filter has more than ${mostConditions} conditions.`);
    const token = tokens.next();
    if (token.kind === "literal") return reversed(token.value, scope);
    if (token.kind === "word") return isMark("(") ? call(token, scope) : comparison(token, scope);
    if (token.text !== "(") syntaxError(token.at);
    const inside = deeper(() => disjunction(scope));
    expectMark(")");
    return inside;
  }

  function operator(): ComparisonOperator {
    const token = tokens.next();
    if (token.kind !== "word" || !isOperator(token.text)) return syntaxError(token.at);
    return token.text;
  }

  function comparison(token: Word, scope?: Scope): Filter {
    const isAlone = tokens.isAtEnd() || isMark(")") || ["and", "or"].includes(word() ?? "");
    if (isAlone) return compared(token.text, "eq", { type: "boolean", value: true }, scope);
    if (word() !== "in") return compared(token.text, operator(), literal(), scope);
    tokens.next();
    expectMark("(");
    const first = literal();
    const values = [first];
    for (; isMark(","); values.push(literal())) tokens.next();
    expectMark(")");
    const { member, type } = memberOf(token.text, first.type, scope);
    return { kind: "in", member, type, values: values.map((value) => typedValue(value, type, member)) };
  }

  function reversed(value: Literal, scope?: Scope): Filter {
    const mirrored = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" } as const;
    const written = operator();
    const token = tokens.next();
    return token.kind === "word" ? compared(token.text, mirrored[written], value, scope) : syntaxError(token.at);
  }

  function compared(path: string, operator: ComparisonOperator, value: Literal, scope?: Scope): Filter {
    const { member, type } = memberOf(path, value.type, scope);
    if (value.type === "null" && operator !== "eq" && operator !== "ne")
      throw new ODataQueryError(`Nothing is ${operator} null: only eq and ne take it.`);
    return { kind: "comparison", member, type, operator, value: typedValue(value, type, member) };
  }

  function call(token: Word, scope?: Scope): Filter {
    expectMark("(");
    if (token.text.endsWith("/any")) return any(token.text.slice(0, -"/any".length), scope);
    if (!isTextFunction(token.text))
      throw new ODataQueryError(`An unknown function with name '${token.text}' was found.`);
    const path = tokens.next();
    if (path.kind !== "word") return syntaxError(path.at);
    expectMark(",");
    const text = literal();
    expectMark(")");
    const { member, type } = memberOf(path.text, "string", scope);
    if (type !== "string" || text.type !== "string")
      throw new ODataQueryError(`The function '${token.text}' takes a member that is a string, and a string.`);
    return asked({ kind: "text", member, function: token.text, text: text.value });
  }

  /** Some compare what is true or false already: `contains(title,'x') eq true`. */
  function asked(filter: Filter): Filter {
    if (word() !== "eq" && word() !== "ne") return filter;
    const isEqual = operator() === "eq";
    const { type, value } = literal();
    if (type !== "boolean") throw new ODataQueryError("What a function answers can be compared with true and false.");
    return isEqual === value ? filter : { kind: "not", of: filter };
  }

  function any(collection: string, scope?: Scope): Filter {
    if (scope !== undefined) throw new ODataQueryError("There can be no 'any' inside of another.");
    if (isMark(")")) {
      tokens.next();
      return { kind: "any", member: filterMember(members, collection, "any").member };
    }
    const variable = tokens.next();
    if (variable.kind !== "word" || variable.text.includes("/")) return syntaxError(variable.at);
    expectMark(":");
    const { member } = filterMember(members, collection, "any");
    const of = deeper(() => disjunction({ variable: variable.text, collection: member }));
    expectMark(")");
    return { kind: "any", member, of };
  }

  function memberOf(path: string, given: Literal["type"], scope?: Scope) {
    const type = given === "null" ? "string" : given;
    if (scope === undefined) return filterMember(members, path, type);
    const { variable, collection } = scope;
    if (path !== variable && !path.startsWith(`${variable}/`))
      throw new ODataQueryError(`'${path}' does not begin with '${variable}', which 'any' is about.`);
    const { member, type: known } = filterMember(members, `${collection}${path.slice(variable.length)}`, type, true);
    return { member: member.slice(collection.length + 1), type: known };
  }

  const filter = disjunction();
  return tokens.isAtEnd() ? filter : syntaxError(tokens.next().at);
}

function isOperator(text: string): text is ComparisonOperator {
  return comparisonOperators.has(text);
}

function isTextFunction(text: string): text is TextFunction {
  return textFunctions.has(text);
}
