/**
 * What runs in the server, at once and alone. All times are the server's, in whole milliseconds.
 *
 * A slot is held from when it is taken until it is spent or given back. Whoever holds it renews it; one that is not renewed in
 * time counts as used at the moment at which its lease ended. Used slots are one list for all windows, sorted by when they were
 * used: each window counts the end of the list that is not older than itself.
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
elseif operation == 'give-back' then
  redis.call('ZREM', held, ARGV[first])
  redis.call('ZREM', used, ARGV[first])
elseif operation == 'renew' then
  for i = first, #ARGV do
    redis.call('ZREM', used, ARGV[i])
    redis.call('ZADD', held, now + lease, ARGV[i])
  end
elseif operation == 'pause' then
  local ends = now + ARGV[first]
  if ends > tonumber(redis.call('HGET', pause, 'ends') or 0) then
    redis.call('HSET', pause, 'ends', ends, 'limit', ARGV[first + 1], 'length', ARGV[first + 2])
    redis.call('PEXPIRE', pause, ARGV[first] + keep)
  end
end

local flying = redis.call('ZCARD', held)
local paused = redis.call('HMGET', pause, 'ends', 'limit', 'length')
local pausedFor = math.max((paused[1] or now) - now, 0)

local function returnsIn(window, place)
  local slot = redis.call('ZREVRANGE', used, window.used - 1 - place, window.used - 1 - place, 'WITHSCORES')
  return slot[2] + window.length - now
end

local wait, which = pausedFor, 0
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
export const scriptSha1 = "ae141c71566cb99390043414b82c419530e04ebe";
