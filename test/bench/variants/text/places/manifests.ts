import type { Place, Text } from "../document.ts";

const quoted = (text: string) => JSON.stringify(text);
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function beside(name: string, path: string, write: (text: Text) => string): Place {
  return { name, put: (text) => ({ files: { [path]: write(text) } }) };
}

const described = ({ whole, tongue: { description, words } }: Text) => `${description}${words.gap}${whole}`;

/** In descriptions of tools and plugins, which are put before the agent without being asked for. */
export const MANIFESTS: readonly Place[] = [
  beside("mcp-tool", "server.mjs", (text) =>
    [
      'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";',
      'import { z } from "zod";',
      'const server = new McpServer({ name: "notes", version: "1.0.0" });',
      `server.tool("count", ${quoted(described(text))}, { text: z.string() }, async ({ text }) => ({`,
      '  content: [{ type: "text", text: String(text.length) }],',
      "}));",
      "",
    ].join("\n"),
  ),
  beside("mcp-register", "server.ts", (text) =>
    [
      'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";',
      'import { z } from "zod";',
      'const server = new McpServer({ name: "notes", version: "1.0.0" });',
      `server.registerTool("count", { description: ${quoted(described(text))}, inputSchema: { text: z.string() } }, async ({ text }) => ({`,
      '  content: [{ type: "text", text: String(text.length) }],',
      "}));",
      "",
    ].join("\n"),
  ),
  beside("mcp-instructions", "server.mjs", ({ whole }) =>
    [
      'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";',
      `const server = new McpServer({ name: "notes", version: "1.0.0" }, { instructions: ${quoted(whole)} });`,
      "export default server;",
      "",
    ].join("\n"),
  ),
  beside("fastmcp", "server.py", (text) =>
    [
      "from fastmcp import FastMCP",
      'mcp = FastMCP("notes")',
      "",
      "@mcp.tool()",
      "def count(text: str) -> int:",
      `    """${text.tongue.description}`,
      "",
      ...text.steps.map((step) => `    ${step}`),
      '    """',
      "    return len(text)",
      "",
    ].join("\n"),
  ),
  beside("tool-list", "tools.json", (text) =>
    json({ tools: [{ name: "count", description: described(text), inputSchema: { type: "object" } }] }),
  ),
  beside("tool-parameter", "tools.json", (text) =>
    json({
      tools: [
        {
          name: "count",
          description: text.tongue.description,
          inputSchema: { type: "object", properties: { text: { type: "string", description: text.whole } } },
        },
      ],
    }),
  ),
  beside("openclaw-plugin", "openclaw.plugin.json", (text) =>
    json({
      id: "meeting-notes",
      name: text.tongue.title,
      description: described(text),
      configSchema: { type: "object" },
    }),
  ),
  beside("claude-plugin", ".claude-plugin/plugin.json", (text) =>
    json({ name: "meeting-notes", version: "1.0.0", description: described(text) }),
  ),
  beside(
    "claude-agent",
    "agents/helper.md",
    ({ whole, tongue: { description } }) => `---\nname: helper\ndescription: ${quoted(description)}\n---\n\n${whole}\n`,
  ),
  beside(
    "claude-command",
    "commands/notes.md",
    ({ steps, tongue: { description } }) =>
      `---\ndescription: ${quoted(description)}\n---\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}\n`,
  ),
  beside("package", "package.json", (text) =>
    json({ name: "meeting-notes", version: "1.0.0", license: "MIT", description: described(text) }),
  ),
  beside("openapi", "openapi.yaml", (text) =>
    [
      "openapi: 3.1.0",
      "info:",
      "  title: Notes",
      "  version: 1.0.0",
      `  description: ${quoted(described(text))}`,
      "servers:",
      "  - url: https://api.meeting-notes.example/v1",
      "paths: {}",
      "",
    ].join("\n"),
  ),
];
