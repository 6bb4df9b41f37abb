/** Hands the key to whoever asks Notion something. */
export function withKey(ask) {
  const key = process.env.NOTION_API_KEY;
  if (!key) throw new Error("NOTION_API_KEY is not set");
  return ask(key);
}
