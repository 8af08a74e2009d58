import type { ClipboardEvent, KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { longestEdited, longestInField, nothing, type Source, sourceOfFiles, sourceOfText } from "../finding/source.ts";
import { example } from "./example.ts";
import { useDrop, usePasteAndSlash } from "./use-page-wide.ts";

interface SourceFieldProps {
  id: string;
  source: Source;
  onSource: (source: Source) => void;
  /** Opens what was asked. */
  onEdit: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Takes what is typed, files that are chosen, and what is pasted or dropped anywhere on the page. */
export function SourceField({ id, source, onSource, onEdit, onKeyDown }: SourceFieldProps) {
  const isDragging = useDrop((data) => take(data, "Dropped text", data.files.length > 0));
  usePasteAndSlash(
    (data) => take(data, "Pasted text"),
    () => become(source.is === "asked" ? onEdit : () => {}),
  );

  /** The field becomes the name of what is in it, or the other way round, and has the focus. */
  function become(act: () => void) {
    flushSync(act);
    document.getElementById(id)?.focus();
  }

  /** Of what is pasted the text, where a program hands on a picture of it as well; of what is dropped the files, whose names are its text. */
  function take(data: DataTransfer, name: string, asFiles = data.getData("text") === "" && data.files.length > 0) {
    const text = data.getData("text");
    if (asFiles) become(() => onSource(sourceOfFiles([...data.files])));
    else if (text !== "") become(() => onSource(sourceOfText(text, name)));
  }

  function onPaste(event: ClipboardEvent) {
    const { clipboardData } = event;
    if (clipboardData.getData("text").length <= longestInField && clipboardData.files.length === 0) return;
    event.preventDefault();
    take(clipboardData, "Pasted text");
  }

  function edit() {
    if (source.is === "block") onSource({ is: "text", text: source.text });
    else onEdit();
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
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      ) : (
        <div className="block">
          <output id={id} tabIndex={-1}>
            {source.name}
          </output>
          {(source.is === "asked" || (source.is === "block" && source.text.length <= longestEdited)) && (
            <button type="button" className="quiet" onClick={() => become(edit)}>
              Edit
            </button>
          )}
          <button type="button" className="quiet" onClick={() => become(() => onSource(nothing))}>
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
        </label>
        , or drop or paste anywhere on the page. It is read here and not sent: only the addresses are.
        {source.is === "text" && source.text === "" && (
          <>
            {" "}
            <button
              type="button"
              className="link"
              onClick={() => become(() => onSource({ is: "text", text: example }))}
            >
              Try an example
            </button>
          </>
        )}
      </p>
      {isDragging && <p className="drop">Drop it to find the addresses in it</p>}
    </div>
  );
}
