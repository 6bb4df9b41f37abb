interface Api {
  registerTool(tool: { name: string; description: string; execute: (id: string, input: { text: string }) => unknown }): void;
}

export function register(api: Api): void {
  api.registerTool({
    name: "count_words",
    description: "Counts words and estimates the time to read",
    execute: (_id, { text }) => {
      const words = text.split(/\s+/u).filter((word) => word !== "").length;
      return { content: [{ type: "text", text: `${words} words, ${Math.ceil(words / 238)} min` }] };
    },
  });
}
