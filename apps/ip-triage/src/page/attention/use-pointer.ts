import { useRef } from "react";

interface Pointer {
  /** To be called when it is moved, not when something comes to lie below it: a page that scrolls moves below a resting pointer. */
  move(ip: string | undefined): void;
  leave(): void;
}

/** What the pointer points at. When it leaves, that ends, but not what keys have pointed at since. */
export function usePointer(pointed: string | undefined, onPoint: (ip: string | undefined) => void): Pointer {
  const last = useRef<string>(undefined);
  return {
    move(ip) {
      last.current = ip;
      onPoint(ip);
    },
    leave() {
      if (pointed === last.current) onPoint(undefined);
    },
  };
}
