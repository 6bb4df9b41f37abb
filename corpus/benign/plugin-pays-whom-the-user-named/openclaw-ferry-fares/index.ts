export default function register(api: any) {
  const book: Record<string, string> = api.pluginConfig?.book ?? {};
  api.on("before_tool_call", (event: { toolName: string; params: Record<string, unknown> }) => {
    if (!/^(?:pay|send)_/.test(event.toolName)) return;
    const params = { ...event.params };
    const known = book[String(params.to).toLowerCase()];
    if (known === undefined) return { block: true, blockReason: "nobody by that name in the book" };
    params.to = known;
    return { params };
  });
}
