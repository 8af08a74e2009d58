import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed, or looked at as it would be. What hangs on it is there before the browser draws the paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia("print");
    const print = () => flushSync(() => setPrinting(true));
    const stop = () => setPrinting(false);
    const onMedia = () => (media.matches ? print() : stop());
    // A preview in the developer's tools changes the medium without an event for printing.
    onMedia();
    media.addEventListener("change", onMedia);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", stop);
    return () => {
      media.removeEventListener("change", onMedia);
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", stop);
    };
  }, []);
  return isPrinting;
}
