interface Changeset {
  readonly summary: string;
}

/**
 * How changesets become a change log: a line for each, in the order of their files' names, without commits. Nor is it told that the other
 * packages have been raised as well: all have one number.
 */
export default {
  getReleaseLine: ({ summary }: Changeset): string => `- ${summary.trim().replaceAll(/\n(?=.)/g, "\n  ")}`,
  getDependencyReleaseLine: (): string => "",
};
