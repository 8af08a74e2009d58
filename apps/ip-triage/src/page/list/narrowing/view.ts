import type { IPScope } from "@defender-endpoint/client/enrich";

/** How a list of answers is looked at. It lives in the URL's fragment beside the list, so that it is shared with it. */
export interface View {
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** A part of the addresses to show. */
  readonly find: string;
  readonly show: Show;
  readonly region: Region;
  /** The address that is shown in full. */
  readonly selected: string | undefined;
}

export type SortColumn = "ip" | "devices" | "first" | "last";
export type Show = "all" | "unusual" | "seen" | "unseen" | "failed" | IPScope;

/** A part of the picture: when addresses were first seen (milliseconds since 1970), and on how many devices. Both ends belong to it. */
export interface Region {
  readonly from?: number;
  readonly to?: number;
  readonly least?: number;
  readonly most?: number;
}

export const sortColumns: readonly SortColumn[] = ["ip", "devices", "first", "last"];
/** What may be shown, in words. */
export const showLabels: Readonly<Record<Show, string>> = {
  all: "all",
  unusual: "public, rare or new",
  seen: "seen",
  unseen: "not seen",
  failed: "failed",
  public: "public",
  private: "private",
  reserved: "reserved",
};
const shows = Object.keys(showLabels) as readonly Show[];

/** The rarest first. */
export const startingView: View = {
  sort: "devices",
  descending: false,
  find: "",
  show: "all",
  region: {},
  selected: undefined,
};

export function viewFromHash(hash: string): View {
  const parameters = new URLSearchParams(hash.slice(1));
  const get = (name: string) => parameters.get(name) ?? undefined;
  const [, minus = "", column] = /^(-?)(\w+)$/.exec(get("sort") ?? "") ?? [];
  const sort = sortColumns.find((one) => one === column);
  const number = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined);
  const time = (text: string | undefined) => {
    const at = Date.parse(text ?? "");
    return Number.isNaN(at) ? undefined : at;
  };
  return {
    ...startingView,
    ...(sort && { sort, descending: minus === "-" }),
    find: get("find") ?? "",
    show: shows.find((one) => one === get("show")) ?? "all",
    region: region(time(get("from")), time(get("to")), number(get("least")), number(get("most"))),
    selected: get("selected"),
  };
}

/** The fragment with the view in place of the one that it had. */
export function hashWithView(hash: string, view: View): string {
  const question = hash
    .slice(1)
    .split("&")
    .filter((part) => /^(?:ips|packed)=/.test(part));
  const { sort, descending, find, show, region, selected } = view;
  const isStart = sort === startingView.sort && descending === startingView.descending;
  const values = {
    sort: isStart ? undefined : `${descending ? "-" : ""}${sort}`,
    find: find || undefined,
    show: show === "all" ? undefined : show,
    from: region.from === undefined ? undefined : new Date(region.from).toISOString(),
    to: region.to === undefined ? undefined : new Date(region.to).toISOString(),
    least: region.least,
    most: region.most,
    selected,
  };
  const parts = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `#${[...question, ...parts].join("&")}`;
}

/** A region of what is given. */
export function region(from?: number, to?: number, least?: number, most?: number): Region {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

export function isEmptyRegion(region: Region): boolean {
  return Object.keys(region).length === 0;
}
