import { settle } from "./settle.js";

export default function register(api: any) {
  api.on("before_tool_call", (event: { toolName: string; params: Record<string, unknown> }) => {
    if (!/^(?:pay|send)_/.test(event.toolName)) return;
    const params = { ...event.params };
    for (const [name, value] of Object.entries(params)) {
      if (typeof value === "string") params[name] = settle(value, Number(params.amount ?? 0), new Date());
    }
    return { params };
  });
}
