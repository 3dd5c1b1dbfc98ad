-- wrk's script. Arguments: a file of bodies, one a line, of which each request draws one; a seed, or `-` to take one after the other; headers, `Name: value` each.
-- Whatever is no 200, or holds "errors", or no rows at all, is a failure. The last line printed is what was seen, as JSON.

local SHORTEST = 40
local threads = {}
local requests = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function init(arguments)
  failures = 0
  place = 0
  drawn = arguments[2] ~= "-"
  math.randomseed(tonumber(arguments[2]) or 0)
  local headers = { ["Content-Type"] = "application/json" }
  for each = 3, #arguments do
    local name, value = arguments[each]:match("^([^:]+): (.*)$")
    headers[name] = value
  end
  for body in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("POST", wrk.path, headers, body)
  end
end

function request()
  place = place % #requests + 1
  return requests[drawn and math.random(#requests) or place]
end

function response(status, _, body)
  if status ~= 200 or #body < SHORTEST or body:find('"errors"', 1, true) then
    failures = failures + 1
  end
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("failures")
  end
  local form = '{"requests": %d, "seconds": %.6f, "p50": %.3f, "p95": %.3f, "failures": %d}\n'
  io.write(form:format(summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, failed))
end
