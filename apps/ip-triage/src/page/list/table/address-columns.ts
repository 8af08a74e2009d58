import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import { instant } from "../../answer/sightings-axis.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { isUnusual } from "../narrowing/unusual.ts";
import type { Region, Show, View } from "../narrowing/view.ts";
import { addressOrder, devicesOf, firstSeenOf, lastSeenOf, timeOrder } from "./order.ts";

export const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, AddressRow>();
const order = (timestamp: string | undefined) => (timestamp === undefined ? undefined : timeOrder(timestamp));

/** What is not known comes last, whichever way the rest is sorted. */
const sorting = { sortFn: sortFn_basic, sortUndefined: "last" } as const;

export const columns = helper.columns([
  helper.accessor(({ ip }) => addressOrder(ip), {
    id: "ip",
    ...sorting,
    filterFn: ({ original }, _, find: string) => original.ip.includes(find.trim().toLowerCase()),
  }),
  helper.accessor("scope", {
    filterFn: ({ original }, _, show: Show) => isShown(original, show),
  }),
  helper.accessor(devicesOf, {
    id: "devices",
    ...sorting,
    filterFn: ({ original }, _, region: Region) => isInRegion(original, region),
  }),
  helper.accessor((row) => order(firstSeenOf(row)), { id: "first", ...sorting }),
  helper.accessor((row) => order(lastSeenOf(row)), { id: "last", ...sorting }),
]);

/** How the table sorts for a view. Among addresses on as many devices the one that appeared last comes first. */
export function sortingOf({ sort, descending }: Pick<View, "sort" | "descending">) {
  const tie = sort === "first" ? { id: "ip", desc: false } : { id: "first", desc: true };
  return [{ id: sort, desc: descending }, tie];
}

/** What the table leaves of its rows for a view. */
export function filtersOf({ find, show, region }: Pick<View, "find" | "show" | "region">) {
  return [
    ...(find.trim() ? [{ id: "ip", value: find }] : []),
    ...(show === "all" ? [] : [{ id: "scope", value: show }]),
    ...(Object.keys(region).length > 0 ? [{ id: "devices", value: region }] : []),
  ];
}

function isShown(row: AddressRow, show: Show): boolean {
  if (show === "all" || show === "failed") return show === "all" || row.outcome.is === "failed";
  if (show === "unusual") return isUnusual(row);
  if (show !== "seen" && show !== "unseen") return row.scope === show;
  return row.outcome.is === "answered" && (devicesOf(row) !== undefined) === (show === "seen");
}

function isInRegion(row: AddressRow, { from, to, least, most }: Region): boolean {
  if (row.outcome.is !== "answered") return false;
  const devices = devicesOf(row) ?? 0;
  if (devices < (least ?? 0) || devices > (most ?? Number.POSITIVE_INFINITY)) return false;
  if (from === undefined && to === undefined) return true;
  const first = instant(firstSeenOf(row) ?? "");
  return first >= (from ?? Number.NEGATIVE_INFINITY) && first <= (to ?? Number.POSITIVE_INFINITY);
}
