import type { DefenderClient } from "@defender-endpoint/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { WayOn } from "../../asked-service.ts";
import { AboutAddress } from "../about/about-address.tsx";
import type { Question } from "../asking/question.ts";
import { Failure } from "../failure/failure.tsx";
import { FoundIn } from "../finding/found-in.tsx";
import type { Mentions } from "../finding/mentions.ts";
import type { Statistics } from "../lookup/address-row.ts";
import { statisticsQuery } from "../lookup/statistics-query.ts";
import { Answer } from "./answer.tsx";

/** The answer to a question about a single address. Nothing is asked for any other question. */
export function useSingleAnswer(defender: DefenderClient, question: Question | undefined): UseQueryResult<Statistics> {
  const [ip = "", ...more] = question?.ips ?? [];
  const query = statisticsQuery(defender, { ip, lookBackHours: question?.lookBackHours ?? 0 });
  return useQuery({ ...query, enabled: ip !== "" && more.length === 0 });
}

interface SingleAnswerProps {
  defender: DefenderClient;
  question: Question | undefined;
  answer: UseQueryResult<Statistics>;
  /** Where the address stands in what was pasted. */
  mentions: Mentions;
  /** What leads on from any address. */
  ways: readonly WayOn[] | undefined;
}

export function SingleAnswer({ defender, question, answer, mentions, ways }: SingleAnswerProps) {
  const region = useRef<HTMLElement>(null);
  const ip = question?.ips[0] ?? "";

  function onRetry() {
    // The button that was pressed is about to go, and would take the focus with it.
    region.current?.focus();
    void answer.refetch();
  }

  return (
    <section ref={region} tabIndex={-1} aria-live="polite" aria-label="Answer" aria-busy={answer.isFetching}>
      {answer.isFetching ? (
        <p className="answer loading">Looking up {ip}…</p>
      ) : answer.isError ? (
        <Failure error={answer.error} failedAt={answer.errorUpdatedAt} onRetry={onRetry} />
      ) : answer.data && question ? (
        <Answer statistics={answer.data} lookBackHours={question.lookBackHours} asOf={answer.dataUpdatedAt}>
          <FoundIn ip={ip} mention={mentions.get(ip)} />
          <AboutAddress defender={defender} ip={ip} ways={ways} />
        </Answer>
      ) : null}
    </section>
  );
}
