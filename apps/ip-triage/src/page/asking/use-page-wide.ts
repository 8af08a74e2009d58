import { useEffect, useState } from "react";

/** Takes what is dropped anywhere on the page, and tells whether something is being dragged over it. */
export function useDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      if (event.dataTransfer) onDrop(event.dataTransfer);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  });
  return isDragging;
}

/** Takes what is pasted where it would go nowhere, and the key that leads to the question from anywhere. */
export function usePasteAndSlash(onPaste: (data: DataTransfer) => void, onSlash: () => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isWrittenInto(event.target) || !event.clipboardData) return;
      event.preventDefault();
      onPaste(event.clipboardData);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWrittenInto(event.target)) return;
      event.preventDefault();
      onSlash();
    };
    addEventListener("paste", paste);
    addEventListener("keydown", key);
    return () => {
      removeEventListener("paste", paste);
      removeEventListener("keydown", key);
    };
  });
}

function isWrittenInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select");
}
