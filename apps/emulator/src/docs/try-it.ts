/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference lib="dom.asynciterable" />

/** What the page needs of the emulator. */
export interface TryItParts {
  fillPath(template: string, values: Readonly<Record<string, unknown>>): string;
  shellWord(text: string): string;
  readonly token: { readonly path: string; readonly form: Readonly<Record<string, string>> };
  /** A command that puts a token into `$token`; the address of the emulator is `ORIGIN` in it. */
  readonly tokenCommand: string;
}

/**
 * What runs in the page: it sends the forms, with a token of the demo application, and shows what comes. Its text is put into the page as it
 * is, so it uses nothing but its argument and what a browser has. An answer is text, whatever is in it.
 */
export function tryIt({ fillPath, shellWord, token, tokenCommand }: TryItParts): void {
  const longest = 200_000;
  let known: { value: string; until: number } | undefined;

  async function bearer(): Promise<string> {
    if (known !== undefined && known.until > Date.now()) return known.value;
    const answer = await fetch(token.path, { method: "POST", body: new URLSearchParams(token.form) });
    if (!answer.ok)
      throw new Error(`There is no token of the demo application: ${answer.status} ${await answer.text()}`);
    const { access_token: value, expires_in: seconds } = await answer.json();
    known = { value, until: Date.now() + (seconds - 60) * 1000 };
    return value;
  }

  function request(form: HTMLFormElement) {
    const fields = [...form.querySelectorAll<HTMLInputElement>("[data-in]")];
    const given = (place: string) =>
      fields.filter(({ dataset, type, value }) => dataset["in"] === place && (value !== "" || type === "file"));
    const path = fillPath(
      form.dataset["path"] ?? "",
      Object.fromEntries(given("path").map((one) => [one.name, one.value])),
    );
    const query = new URLSearchParams(given("query").map(({ name, value }) => [name, value])).toString();
    return {
      method: form.dataset["method"] ?? "GET",
      url: `${location.origin}${path}${query && `?${query}`}`,
      json: given("body")[0]?.value,
      parts: given("form"),
    };
  }

  async function send(form: HTMLFormElement): Promise<void> {
    const { method, url, json, parts } = request(form);
    const headers: Record<string, string> = { Authorization: `Bearer ${await bearer()}` };
    const body = parts.length > 0 ? new FormData() : json;
    for (const { name, value, files } of parts) if (body instanceof FormData) body.append(name, files?.[0] ?? value);
    if (json !== undefined) headers["Content-Type"] = "application/json";
    const begun = performance.now();
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    const took = Math.round(performance.now() - begun);
    const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    show(form, `${answer.status} ${answer.statusText}, ${took} ms`, head, readable(text));
  }

  function readable(text: string): string {
    let shown = text;
    try {
      shown = JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      // It is no JSON, and shown as it came.
    }
    return shown.length > longest ? `${shown.slice(0, longest)}\n... ${shown.length - longest} more characters` : shown;
  }

  function curl(form: HTMLFormElement): string {
    const { method, url, json, parts } = request(form);
    const words = [
      `curl -i -X ${method} ${shellWord(url)}`,
      '-H "Authorization: Bearer $token"',
      ...(json === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${shellWord(json)}`]),
      ...parts.map(({ name, value, files }) =>
        files
          ? `-F ${shellWord(`${name}=@${files[0]?.name ?? "FILE"}`)}`
          : `--form-string ${shellWord(`${name}=${value}`)}`,
      ),
    ];
    return `${tokenCommand.replaceAll("ORIGIN", location.origin)}\n${words.join(" \\\n  ")}`;
  }

  function show(form: HTMLFormElement, said: string, ...blocks: string[]): void {
    const line = document.createElement("p");
    line.textContent = said;
    const shown = blocks.map((block) => {
      const pre = document.createElement("pre");
      pre.textContent = block;
      return pre;
    });
    form.querySelector("output")?.replaceChildren(line, ...shown);
  }

  for (const form of document.querySelectorAll<HTMLFormElement>("form.try")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form).catch((reason) => show(form, `Nothing came: ${reason}`));
    });
    form.querySelector("[name=copy]")?.addEventListener("click", async () => {
      const command = curl(form);
      // Only pages of this machine, or over TLS, have a clipboard.
      const copied = await navigator.clipboard?.writeText(command).then(
        () => true,
        () => false,
      );
      show(form, copied ? "Copied:" : "To be copied by hand:", command);
    });
  }
}
