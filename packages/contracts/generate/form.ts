import { isScenarioFile } from "@defender-endpoint/types/scenarios";

/** The members of a form: texts, or files as a scenario writes them. */
export type FormMembers = Readonly<Record<string, unknown>>;

/** A client makes up a boundary for each form. In a pact it is always this one. */
export const formType = "multipart/form-data; boundary=defender-endpoint";

/** A form as its sender would write it, but for the boundary. */
export function writeForm(members: FormMembers): string {
  const boundary = `--${formType.replace(/^.*=/, "")}`;
  const parts = Object.entries(members).map(([name, value]) => {
    const file = isScenarioFile(value) ? `; filename="${value.$file}"\r\nContent-Type: application/octet-stream` : "";
    const content = isScenarioFile(value) ? value.text : String(value);
    return `${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  return `${parts.join("")}${boundary}--\r\n`;
}

/** The form that a request sends, as a scenario writes it. Undefined if it sends another body or none. */
export async function readForm(request: Request): Promise<FormMembers | undefined> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return undefined;
  const members = [...(await request.clone().formData())].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : { $file: value.name, text: await value.text() },
  ]);
  return Object.fromEntries(await Promise.all(members));
}

/** What {@link readForm} makes of a form with these members. */
export function sentForm(members: FormMembers): FormMembers {
  const sent = Object.entries(members).map(([name, value]) => [name, isScenarioFile(value) ? value : String(value)]);
  return Object.fromEntries(sent);
}
