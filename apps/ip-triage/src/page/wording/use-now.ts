import { useSyncExternalStore } from "react";

const minute = 60_000;

/** The time, to the minute (milliseconds since 1970): what says how long ago something was is right while the page is open. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, thisMinute);
}

function thisMinute(): number {
  // Within a minute the same, and never before what has just come.
  return Math.ceil(Date.now() / minute) * minute;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, minute / 4);
  return () => clearInterval(timer);
}
