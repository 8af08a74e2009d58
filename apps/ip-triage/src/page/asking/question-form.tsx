import "./question-form.css";
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useId, useMemo, useState } from "react";
import { keepFocus } from "../attention/keep-focus.ts";
import type { Mentions } from "../finding/mentions.ts";
import { useFound } from "../finding/use-found.ts";
import type { Budget } from "../header/budget.ts";
import { formatCount } from "../wording/wording.ts";
import { addressesOf, createKeptDrafts, draftOf } from "./draft.ts";
import { FoundSummary } from "./found-summary.tsx";
import { LookBackFields, lookBackOf } from "./look-back-fields.tsx";
import { isSameQuestion, mostAddresses, type Question } from "./question.ts";
import { SourceField } from "./source-field.tsx";

interface QuestionFormProps {
  question: Question | undefined;
  /** Whether all of it has been asked, so that it may be asked again. */
  isAnswered: boolean;
  budget: Budget | undefined;
  /** Is given the question, and where its addresses stand; undefined when the same addresses are asked once more. */
  onAsk: (question: Question, mentions: Mentions | undefined) => void;
  /** Stands below for as long as nothing is asked and nothing written. */
  welcome?: ReactNode;
}

/** Takes any text or file, shows which addresses are in it, and asks when told to. */
export function QuestionForm({ question, isAnswered, budget, onAsk, welcome }: QuestionFormProps) {
  const [kept] = useState(createKeptDrafts);
  const [asked, setAsked] = useState(question);
  const [draft, setDraft] = useState(() => kept.shown(question));
  const [lookBack, setLookBack] = useState(() => lookBackOf(question?.lookBackHours));
  const { source, skipped, expanded } = draft;
  const finding = useFound(source);
  const id = useId();
  const [startsEmpty] = useState(question === undefined);

  useEffect(() => {
    if (startsEmpty) document.getElementById(id)?.focus();
  }, [startsEmpty, id]);

  // Another question in the address bar replaces what was being typed, and leaves the focus where it is.
  if (!isSameQuestion(asked, question)) {
    setAsked(question);
    setDraft(kept.shown(question));
    setLookBack(lookBackOf(question?.lookBackHours));
  }

  const addresses = useMemo(
    () => (finding.is === "found" ? addressesOf(finding.found, expanded) : []),
    [finding, expanded],
  );
  // Once a list is asked, the answers need the room.
  const isFolded = source.is === "asked";
  const ips = addresses.filter(({ scope }) => !skipped.has(scope)).map(({ ip }) => ip);
  const asking = isFolded ? (question?.ips ?? []) : ips.slice(0, mostAddresses);
  const next = { ips: asking, lookBackHours: Number(lookBack.hours) };
  const isAsked = asking.length > 1 && isSameQuestion(next, question);
  const isEmpty = source.is === "text" && source.text.trim() === "";

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asking.length === 0) return;
    if (!isFolded) kept.keep(asking, draft);
    // The same question stays in the address bar, which would fold it otherwise.
    if (isAsked) setDraft(kept.shown(question));
    onAsk(next, !isFolded && finding.is === "found" ? finding.found.mentions : undefined);
  }

  function leave() {
    keepFocus(
      () => setDraft(kept.shown(question)),
      () => document.getElementById(id),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { value, form } = event.currentTarget;
    const isOneLine = !value.includes("\n");
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    form?.requestSubmit();
  }

  return (
    <>
      <form className={isFolded ? "question folded" : "question"} onSubmit={submit}>
        <SourceField
          id={id}
          source={source}
          onSource={(given) => setDraft(draftOf(given))}
          onEdit={() => setDraft(kept.of(question))}
          onKeyDown={onKeyDown}
        />
        <LookBackFields lookBack={lookBack} onLookBack={setLookBack} />
        {isAsked ? (
          <button type="submit" className="quiet" disabled={!isAnswered}>
            Ask all again
          </button>
        ) : (
          <button type="submit" disabled={asking.length === 0}>
            {asking.length > 1 ? `Look up ${formatCount(asking.length)} addresses` : "Look up"}
          </button>
        )}
        {!isFolded && question && question.ips.length > 1 && (
          <button type="button" className="quiet" onClick={leave}>
            Leave it as asked
          </button>
        )}
        <FoundSummary
          finding={finding}
          isSilent={isFolded || isEmpty}
          addresses={addresses}
          skipped={skipped}
          onSkip={(given) => setDraft({ ...draft, skipped: given })}
          expanded={expanded}
          onExpand={(given) => setDraft({ ...draft, expanded: given })}
          asking={asking.length}
          tooMany={ips.length - asking.length}
          budget={budget}
        />
      </form>
      {isEmpty && !question && welcome}
    </>
  );
}
