/** What the client calls its options, and where whoever runs `mde` sets them. */
const settings = {
  baseUrl: "MDE_BASE_URL",
  authorityHost: "AZURE_AUTHORITY_HOST",
  tenantId: "AZURE_TENANT_ID",
  clientId: "AZURE_CLIENT_ID",
  clientSecret: "AZURE_CLIENT_SECRET",
};

/** What a text of the client says to programmers, who set its options and read an error's members. */
const asides = {
  "; `reason` holds what fetch threw": "",
  " `serviceMessage` says which.": "",
  " `serviceMessage` may say why.": "",
  ", or allow a longer wait with `maxWait`": "",
  "Allow more with `timeout`.": "Try again later.",
  ", or allow more with `timeout`": "",
  "wait again, with its id": "the same command waits on",
  'To have the action all the same, start it again with `onActive: "join"`.': "The same command goes on with it.",
  "The caller's signal was aborted.": "It was stopped.",
  "aborted by its caller's signal": "stopped",
  'Take a newer version of the client, or use `validate: "warn"`.':
    "Look for a proxy or gateway in between, check MDE_BASE_URL, or take a newer version of mde.",
  ", or allow more with `maxAnswerSize`": "",
};

/** What an error of the client tells, in words for whoever runs `mde`. */
export function inMdeWords({ message, target }: { readonly message: string; readonly target?: string | undefined }) {
  // The client keeps only a target that has the form of an id.
  let words = message.replace("`target` is the id to quote to support", () => `Quote ${target} to support`);
  for (const [aside, instead] of Object.entries(asides)) words = words.replace(aside, instead);
  for (const [option, variable] of Object.entries(settings)) words = words.replaceAll(`\`${option}\``, variable);
  return words;
}
