import { downloadPackage } from "@defender-endpoint/client/actions";
import { args, defender } from "./connection.ts";

// Downloads the package of an action into a file. Of that there is half, and the other half never comes, if it is told so.
const [id = "", file = "", half] = args;
const network = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  const answer = await network(...asked);
  const isFile = !answer.headers.get("Content-Type")?.includes("json");
  return half && isFile ? halfOf(answer) : answer;
};
const { size } = await downloadPackage(defender, id, file);
console.log(`whole ${size}`);

async function halfOf(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
      // Whoever asks for the rest has written the half. A connection that stands still keeps its process, as this does.
      pull() {
        console.log("half");
        return new Promise((resolve) => setTimeout(resolve, 3_600_000));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: answer.headers });
}
