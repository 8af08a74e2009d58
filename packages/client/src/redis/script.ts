import { askingPulse, askingTime, straggle } from "../quota/line.ts";

/**
 * What runs in the server, at once and alone. All times are the server's, in whole milliseconds.
 *
 * A slot is held from when it is taken until it is spent or given back. Whoever holds it renews it; one that is not renewed in
 * time counts as used at the moment at which its lease ended. Used slots are one list for all windows, sorted by when they were
 * used: each window counts the end of the list that is not older than itself.
 *
 * After a pause whoever takes a slot first asks for all. The others wait until that slot is spent on an answer, or given back, or for
 * a while.
 *
 * The server's clock may have been ahead, and set right since. A time that is later than any can be is taken for now, and a pause
 * that lasts longer than it was meant to is none: it has been remembered with its length since 0.2.
 *
 * KEYS: the used slots, the held slots, the pause.
 * ARGV: operation, lease, how long to keep the keys, number of windows, limit and length of each, what the operation needs.
 * Answers: whether a slot was taken, how long to wait for one, for which window (0: none), how long the pause lasts, the limit and
 * the length of the window it is about (0: not known), and for each window how many slots remain and when one returns (-1: none).
 */
export const script = `
local used, held, pause = KEYS[1], KEYS[2], KEYS[3]
local operation, lease, keep, count = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local first = 5 + 2 * count
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local windows, longest = {}, 0
for i = 1, count do
  windows[i] = { limit = tonumber(ARGV[3 + 2 * i]), length = tonumber(ARGV[4 + 2 * i]) }
  longest = math.max(longest, windows[i].length)
end

for _, slot in ipairs(redis.call('ZRANGEBYSCORE', used, now + ${straggle + 2}, '+inf')) do
  redis.call('ZADD', used, now + 1, slot)
end
for _, slot in ipairs(redis.call('ZRANGEBYSCORE', held, now + lease + 1, '+inf')) do
  redis.call('ZADD', held, now + lease, slot)
end

local function pauseEnds()
  return tonumber(redis.call('HGET', pause, 'ends') or 0)
end
if pauseEnds() > now + ${straggle} + (redis.call('HGET', pause, 'ms') or longest) then
  redis.call('DEL', pause)
end

local ended = redis.call('ZRANGEBYSCORE', held, '-inf', now, 'WITHSCORES')
for i = 1, #ended, 2 do
  redis.call('ZREM', held, ended[i])
  redis.call('ZADD', used, ended[i + 1], ended[i])
end
redis.call('ZREMRANGEBYSCORE', used, '-inf', now - longest)

if operation == 'spend' then
  redis.call('ZREM', held, ARGV[first])
  -- The millisecond has begun: rounded up, no slot returns early.
  redis.call('ZADD', used, now + 1 + ARGV[first + 1], ARGV[first])
  if ARGV[first + 2] == '1' and redis.call('HGET', pause, 'asker') == ARGV[first] then
    redis.call('DEL', pause)
  end
elseif operation == 'give-back' then
  redis.call('ZREM', held, ARGV[first])
  redis.call('ZREM', used, ARGV[first])
elseif operation == 'renew' then
  for i = first, #ARGV do
    redis.call('ZREM', used, ARGV[i])
    redis.call('ZADD', held, now + lease, ARGV[i])
  end
elseif operation == 'pause' then
  if now + ARGV[first] > pauseEnds() then
    redis.call('DEL', pause)
    redis.call('HSET', pause, 'ends', now + ARGV[first], 'ms', ARGV[first], 'limit', ARGV[first + 1], 'length', ARGV[first + 2])
    redis.call('PEXPIRE', pause, ARGV[first] + keep)
  end
elseif operation == 'resume' then
  redis.call('DEL', pause)
end

local flying = redis.call('ZCARD', held)
local paused = redis.call('HMGET', pause, 'ends', 'limit', 'length', 'asker', 'asked')
local pausedFor = math.max((paused[1] or now) - now, 0)
local asked = now - (paused[5] or 0)
local asking = paused[4] and asked >= 0 and asked < ${askingTime} and redis.call('ZSCORE', held, paused[4])

local function returnsIn(window, place)
  local slot = redis.call('ZREVRANGE', used, window.used - 1 - place, window.used - 1 - place, 'WITHSCORES')
  return slot[2] + window.length - now
end

local wait, which = pausedFor, 0
if asking and wait == 0 then
  wait = ${askingPulse}
end
for i, window in ipairs(windows) do
  window.used = redis.call('ZCOUNT', used, '(' .. now - window.length, '+inf')
  local excess = flying + window.used - window.limit
  local this = 0
  if excess >= window.used then
    this = window.length
  elseif excess >= 0 then
    this = returnsIn(window, excess)
  end
  if this > wait then
    wait, which = this, i
  end
end

local taken = 0
if operation == 'take' and wait == 0 then
  redis.call('ZADD', held, now + lease, ARGV[first])
  flying = flying + 1
  taken = 1
  if paused[1] then
    redis.call('HSET', pause, 'asker', ARGV[first], 'asked', now)
  end
end
redis.call('PEXPIRE', used, keep)
redis.call('PEXPIRE', held, keep)

local answer = { taken, wait, which, pausedFor, tonumber(paused[2] or 0), tonumber(paused[3] or 0) }
for _, window in ipairs(windows) do
  answer[#answer + 1] = math.max(window.limit - flying - window.used, 0)
  answer[#answer + 1] = window.used > 0 and returnsIn(window, 0) or -1
end
return answer
`;

/** What the server knows the script by. */
export const scriptSha1 = "7d7f08daf35661d9a5c5a6bfa4b80c9dc8008868";
