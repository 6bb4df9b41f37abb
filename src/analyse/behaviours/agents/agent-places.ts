/** Where agents are told which servers, hooks and permissions they have. */
export const SETTINGS =
  /(?:^|[/\\])(?:\.?mcp(?:_config|-config|_settings)?\.json|\.claude\.json|claude_desktop_config\.json|openclaw\.json|\.(?:claude|codex|gemini|cursor)[/\\](?:settings(?:\.local)?\.json|config\.toml|hooks\.json))$/iu;
