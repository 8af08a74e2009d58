-- What wrk asks: the paths of LOAD_PATHS, one after the other. Prints what it measured as JSON.
local requests, last = {}, 0

function init()
  local headers = { Authorization = os.getenv("LOAD_AUTHORIZATION") }
  for path in os.getenv("LOAD_PATHS"):gmatch("%S+") do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local form = '{"answered":%d,"duration":%d,"failed":%d,"p50":%d,"p99":%d}\n'
  io.write(form:format(summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
