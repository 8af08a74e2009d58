import { downloadPath, filesUrl } from "@defender-endpoint/service";
import { type HttpHandler, HttpResponse, http } from "msw";
import type { World } from "../world/world.ts";
import { answeringIn } from "../world/world-answering.ts";
import { corsHeaders } from "./cors.ts";
import { type FailedRequest, refuse } from "./unanswered.ts";

/** Answers what asks for a file that a link of an answer leads to. Without a world there are no files: then 501, so that the network is left alone. */
export function downloadHandler(world: World | undefined, onUnanswered: (failed: FailedRequest) => void): HttpHandler {
  const inWorld = world && answeringIn(world);
  return http.get(`${filesUrl}${downloadPath}*`, async ({ request }) => {
    const { pathname, searchParams } = new URL(request.url);
    if (inWorld === undefined) return refuse(request, () => described(request), onUnanswered);
    const { status, headers, body } = await inWorld.download(pathname, searchParams);
    return new HttpResponse(body, { status, headers: { ...corsHeaders(request), ...headers } });
  });
}

function described({ method }: Request): FailedRequest {
  const reason =
    "a link leads to a file in a world only. Pass world: createWorld(), and take the link from its answers.";
  return { method, path: downloadPath, reason };
}
