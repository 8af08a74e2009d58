import type { DefenderClient } from "@defender-endpoint/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Question } from "../asking/question.ts";
import { setAskedHere, wasAskedHere } from "../asking/use-question.ts";
import type { Budget } from "../header/budget.ts";
import { createLookupRun, type LookupRun } from "./lookup-run.ts";
import type { RunSnapshot } from "./run-snapshot.ts";

/** The longest list that a link asks for by itself. A longer one costs so much quota that somebody has to want it. */
export const longestByLink = 25;

export interface ListLookup extends RunSnapshot {
  readonly start: () => void;
  readonly cancel: () => void;
  readonly refresh: LookupRun["refresh"];
}

/** The run of a question about several addresses; undefined for one about a single address, and while nothing is asked. */
export function useLookupRun(
  defender: DefenderClient,
  question: Question | undefined,
  loadBudget: (() => Promise<Budget>) | undefined,
): ListLookup | undefined {
  const queries = useQueryClient();
  const run = useMemo(
    () => (question && question.ips.length > 1 ? createLookupRun(queries, defender, question, loadBudget) : undefined),
    [queries, defender, question, loadBudget],
  );

  useEffect(() => {
    if (!run) return;
    const { rows, phase } = run.snapshot();
    if (phase.is === "stopped" && (wasAskedHere() || rows.length <= longestByLink)) run.start();
    const online = () => run.snapshot().phase.is === "interrupted" && run.start();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      run.stop();
    };
  }, [run]);

  const snapshot = useSyncExternalStore(run?.subscribe ?? subscribeToNothing, run?.snapshot ?? nothing);
  return useMemo(
    () =>
      run &&
      snapshot && {
        ...snapshot,
        start() {
          setAskedHere(true);
          run.start();
        },
        cancel() {
          setAskedHere(false);
          run.stop();
        },
        refresh(ips) {
          setAskedHere(true);
          run.refresh(ips);
        },
      },
    [run, snapshot],
  );
}

function subscribeToNothing(): () => void {
  return () => {};
}

function nothing(): undefined {
  return undefined;
}
