import { elementsAt, isObject } from "../../odata/member-value.ts";
import type { Entity, Store } from "../../store.ts";
import { deterministicGuid } from "../../values/deterministic-guid.ts";
import type { EntityRules } from "../entity-rules.ts";

/** What a hunting query is answered, as the service has it: columns, rows, and what it cost. */
export interface HuntingResult {
  readonly Stats?: Entity;
  readonly Schema: readonly { readonly Name: string; readonly Type: string }[];
  readonly Results: readonly Entity[];
}

/** What a hunting query is refused with, such as that of a table that there is not. Default of `status`: 400. */
export interface HuntingRefusal {
  readonly error: { readonly code: string; readonly message: string };
  readonly status?: number;
}

export type HuntingAnswer = HuntingResult | HuntingRefusal;

/** An answer that no hunting query can have. */
export class HuntingAnswerError extends Error {
  readonly kind = "hunting-answer";
  override readonly name = "HuntingAnswerError";
}

/** Nobody runs queries here: their answers are kept by their texts. */
export const huntingAnswer: EntityRules = {};

/** What is kept of the answer of a query. Throws {@link HuntingAnswerError}. */
export function huntingAnswerOf(query: string, answer: unknown): Entity {
  if (huntingText(query) === "")
    throw new HuntingAnswerError("The text of the query is empty. Give the query that is asked.");
  if (isHuntingAnswer(answer)) return { id: idOf(query), query: huntingText(query), answer };
  throw new HuntingAnswerError(
    "The answer is none of a hunting query. Give { Schema: [{ Name, Type }], Results: [{ ... }] }, or { error: { code, message } }.",
  );
}

/** Says what a query is answered from now on. Rejects with {@link HuntingAnswerError}. */
export async function stageHuntingAnswer(
  { collection }: Pick<Store, "collection">,
  query: string,
  answer: unknown,
): Promise<void> {
  await collection("HuntingAnswer").put(huntingAnswerOf(query, answer));
}

/** Forgets the answer of a query. Resolves with whether it had one. */
export async function unstageHuntingAnswer({ collection }: Pick<Store, "collection">, query: string): Promise<boolean> {
  return await collection("HuntingAnswer").delete(idOf(query));
}

/** What a query is answered. Undefined if nobody has said so. */
export async function stagedHuntingAnswer(
  { collection }: Pick<Store, "collection">,
  query: string,
): Promise<HuntingAnswer | undefined> {
  const staged = await collection("HuntingAnswer").get(idOf(query));
  const answer = staged?.["answer"];
  return staged?.["query"] === huntingText(query) && isHuntingAnswer(answer) ? answer : undefined;
}

/** A query as it is told from others: how it is laid out in lines and blanks does not matter (decided). */
function huntingText(query: string): string {
  return query.trim().replaceAll(/\s+/g, " ");
}

/** Databases keep no id of any length. */
function idOf(query: string): string {
  return deterministicGuid(huntingText(query));
}

function isHuntingAnswer(value: unknown): value is HuntingAnswer {
  if (!isObject(value)) return false;
  const { error, status = 400, Schema, Results, Stats = {} } = value;
  if (isObject(error))
    return typeof error["code"] === "string" && typeof error["message"] === "string" && isRefusal(status);
  const columns = elementsAt(value, "Schema");
  const isColumn = (one: unknown) =>
    isObject(one) && typeof one["Name"] === "string" && typeof one["Type"] === "string";
  if (!Array.isArray(Schema) || !columns.every(isColumn)) return false;
  return isObject(Stats) && Array.isArray(Results) && Results.every(isObject);
}

function isRefusal(status: unknown): boolean {
  return Number.isInteger(status) && Number(status) >= 400 && Number(status) < 600;
}
