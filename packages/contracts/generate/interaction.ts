import { hasCaller } from "@defender-endpoint/types/scenarios";
import { MatchersV3, type PactV4 } from "@pact-foundation/pact";
import { exampleToken } from "./client-call.ts";
import { describeScenario, type Exchange, isJson } from "./exchange.ts";
import { formType } from "./form.ts";
import { responseBody } from "./response-body.ts";
import { isText } from "./text-body.ts";

/** Tells Pact what a scenario asks and what it expects. */
export function addInteraction(pact: PactV4, exchange: Exchange) {
  const { states, request, response } = exchange;
  const start = pact.addInteraction();
  for (const { name, params } of states) start.given(name, JSON.parse(JSON.stringify(params)));
  return start
    .uponReceiving(describeScenario(exchange))
    .withRequest(request.method, request.path, (builder) => {
      builder.query(Object.fromEntries(Object.entries(request.query).map(([name, value]) => [name, [value].flat()])));
      if (hasCaller(exchange)) builder.headers({ Authorization: authorization });
      if (request.body?.type === "json") builder.jsonBody(request.body.members);
      // What is in a form is compared by its sender's own hand: Pact would compare the boundary as well.
      if (request.body?.type === "multipart") builder.headers({ "Content-Type": anyForm });
    })
    .willRespondWith(response.status, (builder) => {
      builder.headers(responseHeaders(exchange));
      if (isJson(response.mediaType)) builder.jsonBody(responseBody(exchange));
      // The body of any other answer means nothing to the client.
      else if (isText(response)) builder.body(response.mediaType, Buffer.from(String(response.body)));
    });
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: Pact fills it in, from what the caller's state provides.
const authorization = MatchersV3.fromProviderState("Bearer ${token}", `Bearer ${exampleToken}`);

const anyForm = MatchersV3.regex("^multipart/form-data; *boundary=.+$", formType);

/** Header names in their canonical case: Pact writes another case as another header. */
function responseHeaders({ response: { mediaType, headers } }: Exchange) {
  const type = mediaType?.replaceAll(/[.+]/g, "\\$&");
  return {
    ...(mediaType === undefined ? {} : { "Content-Type": MatchersV3.regex(`^${type}(;.*)?$`, mediaType) }),
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        /^\d+$/.test(value) ? MatchersV3.regex("^\\d+$", value) : MatchersV3.string(value),
      ]),
    ),
  };
}
