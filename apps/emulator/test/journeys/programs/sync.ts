import { type NewIndicator, syncIndicators } from "@defender-endpoint/client/indicators";
import { args, defender } from "./connection.ts";

/** What the feed wants now. */
const wanted = Array.from(
  { length: Number(args[0]) },
  (_, n): NewIndicator => ({
    indicatorValue: (n + 1).toString(16).padStart(40, "0"),
    indicatorType: "FileSha1",
    action: "Block",
    title: "feed 7",
    description: "of a feed",
  }),
);
const select = ({ title }: { title?: string }) => title === "feed 7";
let told = 0;
const { ok, counts } = await syncIndicators(defender, wanted, {
  select,
  onProgress({ done }) {
    // A line for each batch.
    if (done - told < 500) return;
    told = done;
    console.log(`written ${done}`);
  },
});
console.log(JSON.stringify({ ok, ...counts }));
