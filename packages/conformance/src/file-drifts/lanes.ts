import type { ScratchCopy } from "./scratch-copy.ts";

/** Does the work on every job, as many at once as there are copies, each on a copy of its own. Results come in the order of the jobs. */
export async function inLanes<Job, Result>(
  jobs: readonly Job[],
  copies: readonly ScratchCopy[],
  work: (job: Job, copy: ScratchCopy) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  await Promise.all(
    copies.map(async (copy) => {
      for (const [index, job] of queue) results[index] = await work(job, copy);
    }),
  );
  return results;
}
