import { isScenarioFile, type Scenario } from "@defender-endpoint/types/scenarios";
import { demoToken } from "./demo-token.ts";
import { targetOf } from "./scenario-target.ts";

/** Puts a token of the emulator's application into `$token`. */
export function tokenCommand(origin: string): string {
  const form = Object.entries(demoToken.form).map(([name, value]) => `  -d ${name}=${value}`);
  return `token=$(curl -s ${origin}${demoToken.path} \\\n${form.join(" \\\n")} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
}

/** A scenario's request, with the token in `$token`. */
export function curlCommand(origin: string, { request }: Pick<Scenario, "request">): string {
  const { method, body } = request;
  const parts = [
    `curl -s${method === "GET" ? "" : ` -X ${method}`} ${shellWord(`${origin}${targetOf(request)}`)}`,
    '-H "Authorization: Bearer $token"',
    ...(body === undefined ? [] : bodyOptions(body)),
  ];
  return [...filesBefore(request), parts.join(" \\\n  ")].join("\n");
}

/** What writes the files that a scenario sends. */
export function filesBefore({ arguments: args }: Scenario["request"]): string[] {
  return Object.values(args)
    .filter(isScenarioFile)
    .map(({ $file, text }) => `printf %s ${shellWord(text)} > ${shellWord($file)}`);
}

function bodyOptions(body: Readonly<Record<string, unknown>>): string[] {
  // The contract has files in forms only.
  if (!Object.values(body).some(isScenarioFile))
    return ["-H 'Content-Type: application/json'", `-d ${shellWord(JSON.stringify(body))}`];
  return Object.entries(body).map(([name, value]) =>
    isScenarioFile(value)
      ? `-F ${shellWord(`${name}=@${value.$file}`)}`
      : // As it is: with -F, a text that begins with @ would be a file.
        `--form-string ${shellWord(`${name}=${String(value)}`)}`,
  );
}

/** One word for a POSIX shell, in the quotes that it reads best in. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
