import { Answer } from "../answer.tsx";
import { Failure } from "../failure.tsx";
import type { AddressRow } from "../lookup/address-row.ts";

interface SelectedAddressProps {
  row: AddressRow;
  lookBackHours: number;
  onRetry: () => void;
  onClose: () => void;
}

/** One address of the list, in full. */
export function SelectedAddress({ row: { ip, outcome }, lookBackHours, onRetry, onClose }: SelectedAddressProps) {
  return (
    <section className="selected" aria-label={`Selected: ${ip}`}>
      <button type="button" className="quiet close" onClick={onClose} aria-label="Close">
        ×
      </button>
      {outcome.is === "answered" ? (
        <Answer statistics={outcome.statistics} lookBackHours={lookBackHours} asOf={outcome.asOf} />
      ) : outcome.is === "failed" ? (
        <Failure error={outcome.error} failedAt={outcome.asOf} onRetry={onRetry} />
      ) : (
        <p className="answer idle">{ip} is not answered yet.</p>
      )}
    </section>
  );
}
