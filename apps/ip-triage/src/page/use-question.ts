import { useSyncExternalStore } from "react";
import { type Question, questionFromSearch, searchFromQuestion } from "./question.ts";

/** The question in the address bar; follows Back and Forward. */
export function useQuestion(): Question | undefined {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return questionFromSearch(search);
}

/** Puts a question into the address bar as a new entry of the history. */
export function ask(question: Question): void {
  history.pushState(null, "", searchFromQuestion(question, location.search));
  // pushState itself tells nobody.
  dispatchEvent(new PopStateEvent("popstate"));
}

function subscribe(onChange: () => void): () => void {
  addEventListener("popstate", onChange);
  return () => removeEventListener("popstate", onChange);
}
