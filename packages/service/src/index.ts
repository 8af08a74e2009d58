export { canonicalAddress } from "./values/address.ts";
export {
  formatTimestamp,
  isTimestamp,
  parseTimestamp,
  type Ticks,
  type TimeParts,
  ticksOfMilliseconds,
  ticksOfParts,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerSecond,
  zoneMinutes,
} from "./values/timestamp.ts";
