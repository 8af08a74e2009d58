import { type IPBlock, largestIPBlock } from "@defender-endpoint/client/enrich";
import { formatCount, plural } from "../wording/wording.ts";

/** How many networks and ranges are named one by one. */
const mostNamed = 5;

interface FoundBlocksProps {
  blocks: readonly IPBlock[];
  /** The texts of those whose addresses are asked about. */
  expanded: ReadonlySet<string>;
  onExpand: (expanded: ReadonlySet<string>) => void;
}

/** The networks and ranges in a text: the service knows single addresses only, so they are asked about when somebody wants to pay for all of theirs. */
export function FoundBlocks({ blocks, expanded, onExpand }: FoundBlocksProps) {
  return (
    <>
      {blocks.slice(0, mostNamed).map((block) => (
        <Block
          key={block.text}
          block={block}
          isExpanded={expanded.has(block.text)}
          onToggle={() => onExpand(withOther(expanded, block.text))}
        />
      ))}
      {blocks.length > mostNamed && (
        <p>
          {plural(blocks.length - mostNamed, "more network or range is", "more networks and ranges are")} not asked
          about.
        </p>
      )}
    </>
  );
}

/** With a text if it was without it, and the other way round. */
function withOther(texts: ReadonlySet<string>, text: string): ReadonlySet<string> {
  return new Set(texts.has(text) ? [...texts].filter((one) => one !== text) : [...texts, text]);
}

function Block({ block, isExpanded, onToggle }: { block: IPBlock; isExpanded: boolean; onToggle: () => void }) {
  const name = <span className="written">{block.text}</span>;
  if (block.size > largestIPBlock) {
    return (
      <p>
        {name} is a {block.kind} of more than {largestIPBlock} addresses, which are too many to look up: name a smaller
        one, or single addresses.
      </p>
    );
  }
  const count = formatCount(Number(block.size));
  return (
    <p>
      {name} is a {block.kind} of {count} addresses, {isExpanded ? "and all of them are" : "of which none is"} asked
      about.{" "}
      <button type="button" className="link" onClick={onToggle}>
        {isExpanded ? "Leave them out" : `Expand it, for ${count} calls of the quota`}
      </button>
    </p>
  );
}
