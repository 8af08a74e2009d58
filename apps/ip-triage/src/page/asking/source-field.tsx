import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from "react";
import { keepFocus } from "../attention/keep-focus.ts";
import { longestInField, nothing, type Source, sourceOfFiles, sourceOfText } from "../finding/source.ts";
import { example } from "./example.ts";

interface SourceFieldProps {
  id: string;
  source: Source;
  onSource: (source: Source) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Takes what is typed and pasted, and files: chosen, or dropped anywhere on the page. */
export function SourceField({ id, source, onSource, onKeyDown }: SourceFieldProps) {
  const isDragging = useDrop((data) => {
    if (data.files.length > 0) replace(sourceOfFiles([...data.files]));
    else replace(sourceOfText(data.getData("text"), "Dropped text"));
  });

  /** The field becomes the name of what is in it, or the other way round, and has the focus as before. */
  function replace(next: Source) {
    keepFocus(
      () => onSource(next),
      () => document.getElementById(id),
    );
  }

  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text");
    const [...files] = event.clipboardData.files;
    if (text.length <= longestInField && files.length === 0) return;
    event.preventDefault();
    replace(text.length > 0 ? sourceOfText(text, "Pasted text") : sourceOfFiles(files));
  }

  return (
    <div className="field source-field">
      <label htmlFor={id}>IP addresses, or any text with addresses in it</label>
      {source.is === "text" ? (
        <textarea
          id={id}
          value={source.text}
          rows={1}
          onChange={(event) => onSource({ is: "text", text: event.target.value })}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          placeholder="Type an address, or paste a log, a CSV, an e-mail"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      ) : (
        <div className="block">
          <output id={id} tabIndex={-1}>
            {source.name}
          </output>
          {source.is === "block" && source.text.length <= longestInField && (
            <button type="button" className="quiet" onClick={() => replace({ is: "text", text: source.text })}>
              Edit
            </button>
          )}
          <button type="button" className="quiet" onClick={() => replace(nothing)}>
            Clear
          </button>
        </div>
      )}
      <p className="hint">
        <label className="file">
          <input
            type="file"
            multiple
            onChange={({ target }) => {
              onSource(sourceOfFiles([...(target.files ?? [])]));
              // The same file may be chosen once more, when there is more in it.
              target.value = "";
            }}
          />
          <span>Choose a file</span>
        </label>{" "}
        or drop one anywhere on the page. It is read here and not sent: only the addresses are.
        {source.is === "text" && source.text === "" && (
          <>
            {" "}
            <button type="button" className="link" onClick={() => replace({ is: "text", text: example })}>
              Try an example
            </button>
          </>
        )}
      </p>
      {isDragging && <p className="drop">Drop it to find the addresses in it</p>}
    </div>
  );
}

/** Takes what is dropped anywhere on the page, and tells whether something is being dragged over it. */
function useDrop(onDrop: (data: DataTransfer) => void): boolean {
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
