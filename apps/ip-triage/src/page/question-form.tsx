import "./question-form.css";
import { type SubmitEvent, useId, useState } from "react";
import { isSameQuestion, longestLookBack, type Question } from "./question.ts";

const presets = [
  { hours: 24, label: "24 hours" },
  { hours: 48, label: "48 hours" },
  { hours: 168, label: "7 days" },
  { hours: longestLookBack, label: "30 days" },
];

interface QuestionFormProps {
  question: Question | undefined;
  onAsk: (question: Question) => void;
}

/** What is in the fields: not yet a question. */
interface Draft {
  readonly ip: string;
  /** The hours of a preset, or `custom`. */
  readonly choice: string;
  readonly hours: string;
}

export function QuestionForm({ question, onAsk }: QuestionFormProps) {
  const [asked, setAsked] = useState(question);
  const [draft, setDraft] = useState(() => draftOf(question));
  const id = useId();
  // Another question in the address bar replaces what was being typed, and leaves the focus where it is.
  if (!isSameQuestion(asked, question)) {
    setAsked(question);
    setDraft(draftOf(question));
  }
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const ip = draft.ip.trim();
    if (ip === "") return;
    onAsk({ ip, lookBackHours: Number(draft.choice === "custom" ? draft.hours : draft.choice) });
  }

  return (
    <form className="question" onSubmit={submit}>
      <div className="field address-field">
        <label htmlFor={`${id}-ip`}>IP address</label>
        <input
          id={`${id}-ip`}
          value={draft.ip}
          onChange={(event) => change({ ip: event.target.value })}
          placeholder="IPv4 or IPv6"
          required
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-look-back`}>Look back</label>
        <select
          id={`${id}-look-back`}
          value={draft.choice}
          onChange={(event) => change({ choice: event.target.value })}
        >
          {presets.map(({ hours, label }) => (
            <option key={hours} value={hours}>
              {label}
            </option>
          ))}
          <option value="custom">Other…</option>
        </select>
      </div>
      {draft.choice === "custom" && (
        <div className="field">
          <label htmlFor={`${id}-hours`}>Hours, 1 to {longestLookBack}</label>
          <input
            id={`${id}-hours`}
            type="number"
            min={1}
            max={longestLookBack}
            step={1}
            required
            value={draft.hours}
            onChange={(event) => change({ hours: event.target.value })}
          />
        </div>
      )}
      <button type="submit">Look up</button>
    </form>
  );
}

function draftOf(question: Question | undefined): Draft {
  const hours = question?.lookBackHours ?? longestLookBack;
  return {
    ip: question?.ip ?? "",
    choice: presets.some((preset) => preset.hours === hours) ? String(hours) : "custom",
    hours: Number.isNaN(hours) ? "" : String(hours),
  };
}
