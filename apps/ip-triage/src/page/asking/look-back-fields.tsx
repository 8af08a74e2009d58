import { useId } from "react";
import { longestLookBack } from "./question.ts";

const presets = [
  { hours: 24, label: "24 hours" },
  { hours: 48, label: "48 hours" },
  { hours: 168, label: "7 days" },
  { hours: longestLookBack, label: "30 days" },
];

/** What is in the fields: not yet a number of hours. */
export interface LookBack {
  /** Chosen by number rather than from the list. */
  readonly custom: boolean;
  readonly hours: string;
}

export function lookBackOf(hours = longestLookBack): LookBack {
  const custom = !presets.some((preset) => preset.hours === hours);
  return { custom, hours: Number.isNaN(hours) ? "" : String(hours) };
}

interface LookBackFieldsProps {
  lookBack: LookBack;
  onLookBack: (lookBack: LookBack) => void;
}

export function LookBackFields({ lookBack: { custom, hours }, onLookBack }: LookBackFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-look-back`}>Look back</label>
        <select
          id={`${id}-look-back`}
          value={custom ? "custom" : hours}
          onChange={({ target: { value } }) =>
            onLookBack(value === "custom" ? { custom: true, hours } : { custom: false, hours: value })
          }
        >
          {presets.map((preset) => (
            <option key={preset.hours} value={preset.hours}>
              {preset.label}
            </option>
          ))}
          <option value="custom">Other…</option>
        </select>
      </div>
      {custom && (
        <div className="field">
          <label htmlFor={`${id}-hours`}>Hours, 1 to {longestLookBack}</label>
          <input
            id={`${id}-hours`}
            type="number"
            min={1}
            max={longestLookBack}
            step={1}
            required
            value={hours}
            onChange={({ target: { value } }) => onLookBack({ custom: true, hours: value })}
          />
        </div>
      )}
    </>
  );
}
