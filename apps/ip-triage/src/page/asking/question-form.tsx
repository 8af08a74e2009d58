import "./question-form.css";
import { expandIPBlock, type IPAddress, type IPScope } from "@defender-endpoint/client/enrich";
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useMemo, useState } from "react";
import type { Found } from "../finding/find-addresses.ts";
import type { Mentions } from "../finding/mentions.ts";
import { nothing, type Source } from "../finding/source.ts";
import { useFound } from "../finding/use-found.ts";
import type { Budget } from "../header/budget.ts";
import { formatCount } from "../wording/wording.ts";
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
}

/** Takes any text or file, shows which addresses are in it, and asks when told to. */
export function QuestionForm({ question, isAnswered, budget, onAsk }: QuestionFormProps) {
  const [asked, setAsked] = useState(question);
  const [source, setSource] = useState(() => sourceOf(question));
  const [lookBack, setLookBack] = useState(() => lookBackOf(question?.lookBackHours));
  const [skipped, setSkipped] = useState<ReadonlySet<IPScope>>(new Set());
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const finding = useFound(source);
  const id = useId();
  const [startsEmpty] = useState(question === undefined);
  useEffect(() => {
    if (startsEmpty) document.getElementById(id)?.focus();
  }, [startsEmpty, id]);
  // Another question in the address bar replaces what was being typed, and leaves the focus where it is.
  if (!isSameQuestion(asked, question)) {
    setAsked(question);
    setSource(sourceOf(question));
    setLookBack(lookBackOf(question?.lookBackHours));
  }

  const addresses = useMemo(
    () => (finding.is === "found" ? addressesOf(finding.found, expanded) : []),
    [finding, expanded],
  );
  const ips = addresses.filter(({ scope }) => !skipped.has(scope)).map(({ ip }) => ip);
  const asking = ips.slice(0, mostAddresses);
  const draft = { ips: asking, lookBackHours: Number(lookBack.hours) };
  const isAsked = asking.length > 1 && isSameQuestion(draft, question);

  // Once it is asked, the answers need the room.
  const isFolded = source.is === "block" && source.isAsked === true;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asking.length > 0) onAsk(draft, !isFolded && finding.is === "found" ? finding.found.mentions : undefined);
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
    <form className={isFolded ? "question folded" : "question"} onSubmit={submit}>
      <SourceField
        id={id}
        source={source}
        onSource={(next) => {
          setSource(next);
          setSkipped(new Set());
          setExpanded(new Set());
        }}
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
      <FoundSummary
        finding={finding}
        isSilent={isFolded || (source.is === "text" && source.text.trim() === "")}
        addresses={addresses}
        skipped={skipped}
        onSkip={setSkipped}
        expanded={expanded}
        onExpand={setExpanded}
        asking={asking.length}
        tooMany={ips.length - asking.length}
        budget={budget}
      />
    </form>
  );
}

/** The addresses of a text, and those of its networks and ranges that are expanded, each once. */
function addressesOf({ addresses, blocks }: Found, expanded: ReadonlySet<string>): readonly IPAddress[] {
  const all = [...addresses, ...blocks.filter(({ text }) => expanded.has(text)).flatMap(expandIPBlock)];
  return [...new Map(all.map((address) => [address.ip, address])).values()];
}

function sourceOf(question: Question | undefined): Source {
  if (question === undefined) return nothing;
  const text = question.ips.join("\n");
  if (question.ips.length === 1) return { is: "text", text };
  return { is: "block", name: `${formatCount(question.ips.length)} addresses`, text, isAsked: true };
}
