import { useEffect, useReducer } from "react";

/** Whole seconds left until an instant (milliseconds since 1970), counting down to 0. */
export function useCountdown(until: number): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => {
      tick();
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  // Of this very rendering: where the instant has moved since the last tick, the time of that tick would show a second too many.
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
