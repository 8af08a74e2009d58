import { useMemo, useSyncExternalStore } from "react";
import { type Question, questionFrom, urlOf } from "./question.ts";

/** The question in the address bar; follows Back and Forward. The same object for as long as the same is asked. */
export function useQuestion(): Question | undefined {
  const place = useSyncExternalStore(subscribe, questionPart);
  return useMemo(() => questionFrom(new URL(place, location.origin)), [place]);
}

/** Puts a question into the address bar as a new entry of the history. */
export function ask(question: Question): void {
  history.pushState({ asked: true }, "", urlOf(question, location.search));
  // pushState itself tells nobody.
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Whether somebody asked on this page, before a reload too, rather than came by a link. */
export function wasAskedHere(): boolean {
  return history.state?.asked === true;
}

/** Remembers over a reload whether the question is to be asked on. */
export function setAskedHere(asked: boolean): void {
  history.replaceState({ asked }, "", location.href);
}

/** Of the URL what belongs to the question: the rest of the fragment is how its answer is looked at. */
function questionPart(): string {
  const fragment = new URLSearchParams(location.hash.slice(1));
  for (const name of [...fragment.keys()]) if (name !== "ips" && name !== "packed") fragment.delete(name);
  return `${location.pathname}${location.search}#${fragment}`;
}

function subscribe(onChange: () => void): () => void {
  const events = ["popstate", "hashchange"];
  for (const event of events) addEventListener(event, onChange);
  return () => {
    for (const event of events) removeEventListener(event, onChange);
  };
}
