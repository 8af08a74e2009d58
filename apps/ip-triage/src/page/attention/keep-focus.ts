import { flushSync } from "react-dom";

/** Does what may take away the element that has the focus, and hands the focus on, which would otherwise start anew at the top of the page. */
export function keepFocus(act: () => void, next: () => HTMLElement | null | undefined): void {
  flushSync(act);
  const { activeElement } = document;
  // A button that is disabled loses the focus too, though a moment later.
  if (activeElement === document.body || activeElement?.matches(":disabled")) next()?.focus({ preventScroll: true });
}
