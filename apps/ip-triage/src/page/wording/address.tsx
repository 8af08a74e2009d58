import { Fragment } from "react";

/** An address that may be broken over lines behind its colons, and not within a group of digits. */
export function Address({ children }: { children: string }) {
  const groups = children.split(/(?<=:)/);
  return groups.map((group, index) => (
    // The groups of an address never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: groups repeat, so only their places tell them apart
    <Fragment key={index}>
      {group}
      <wbr />
    </Fragment>
  ));
}
