import { NONE, NOTHING_KNOWN, reference } from "../values/abstract.ts";
import { argument, share, type Effect, type Effects } from "../run/call.ts";
import { numberOf } from "../values/operand.ts";

/** What follows waits so many seconds. */
const sleep: Effect = (call) => {
  call.machine.guards.pause(numberOf(argument(call, 0, "secs", "delay")));
  return NONE;
};

/** `Timer(seconds, function, args)`, `loop.call_later(seconds, function, …)`. */
const timer: Effect = (call) => {
  const seconds = numberOf(argument(call, 0, "interval", "delay"));
  const callee = argument(call, 1, "function", "callback");
  if (callee === null) return NOTHING_KNOWN;
  const given = { positional: call.positional.slice(2), keywords: new Map() };
  call.machine.guards.delayed(seconds, () => call.machine.invoke(callee, given, call.node));
  return reference(`${call.path}()`);
};

export const TIMING: Effects = {
  ...share(["time.sleep", "asyncio.sleep", "trio.sleep", "anyio.sleep", "gevent.sleep"], sleep),
  ...share(["threading.Timer", "asyncio.get_event_loop().call_later", "asyncio.get_running_loop().call_later"], timer),
};
