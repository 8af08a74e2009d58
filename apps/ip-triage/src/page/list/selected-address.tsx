import type { DefenderClient } from "@defender-endpoint/client";
import { useLayoutEffect, useRef } from "react";
import type { WayOn } from "../../asked-service.ts";
import { AboutAddress } from "../about/about-address.tsx";
import { Answer } from "../answer/answer.tsx";
import { keepFocus } from "../attention/keep-focus.ts";
import { Failure } from "../failure/failure.tsx";
import { FoundIn } from "../finding/found-in.tsx";
import type { Mention } from "../finding/mentions.ts";
import type { AddressRow } from "../lookup/address-row.ts";

interface SelectedAddressProps {
  defender: DefenderClient;
  row: AddressRow;
  mention: Mention | undefined;
  ways: readonly WayOn[] | undefined;
  lookBackHours: number;
  onRetry: () => void;
  onClose: () => void;
}

/** One address of the list, in full. */
export function SelectedAddress(props: SelectedAddressProps) {
  const { defender, row, mention, ways, lookBackHours, onRetry, onClose } = props;
  const { ip, outcome } = row;
  const card = useRef<HTMLElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  const chosenFrom = useRef<Element>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each address is another choice, made from somewhere
  useLayoutEffect(() => {
    chosenFrom.current = document.activeElement;
    // A page that opens with an address selected is looked at from its beginning.
    const { current } = card;
    if (!current || document.activeElement === document.body) return;
    bringIntoView(current);
    // Its alerts come later, and take their room.
    const observer = new ResizeObserver(() => bringIntoView(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, [ip]);

  function close() {
    // What has the focus is about to go: it goes back to where the address was chosen, or to the table if that was in the URL.
    const from = chosenFrom.current;
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    keepFocus(onClose, () => document.querySelector<HTMLElement>("[role='grid']"));
  }

  return (
    <section
      ref={card}
      className="selected"
      aria-label={`Selected: ${ip}`}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      {outcome.is === "answered" ? (
        <Answer statistics={outcome.statistics} lookBackHours={lookBackHours} asOf={outcome.asOf}>
          <FoundIn ip={ip} mention={mention} />
          <AboutAddress defender={defender} ip={ip} ways={ways} />
        </Answer>
      ) : outcome.is === "failed" ? (
        <Failure
          error={outcome.error}
          failedAt={outcome.asOf}
          onRetry={() => keepFocus(onRetry, () => closing.current)}
        />
      ) : (
        <p className="answer idle">{ip} is not answered yet.</p>
      )}
      <button type="button" ref={closing} className="quiet close" onClick={close} aria-label="Close">
        ×
      </button>
    </section>
  );
}

/** All of the card, and beside it what the address was chosen from, its row or the picture: the card may have come to lie over that. */
function bringIntoView(card: HTMLElement): void {
  const picture = document.activeElement?.closest("[role='slider']");
  const at = (picture ?? document.querySelector(".line[aria-selected='true']"))?.getBoundingClientRect();
  const { top, bottom, left, right } = card.getBoundingClientRect();
  if (at && at.top < bottom && at.bottom > top && at.left < right && at.right > left) {
    // Browsers scroll by whole pixels.
    scrollBy(0, Math.ceil(at.bottom - top));
  }
  // The list may begin so low that there is no room for the card in it.
  card.scrollIntoView({ block: "nearest" });
}
