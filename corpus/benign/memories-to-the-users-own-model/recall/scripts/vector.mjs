export async function vectorOf(text) {
  const key = process.env.OPENAI_API_KEY;
  if (!key) return null;
  const answer = await fetch("https://api.openai.com/v1/embeddings", {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify({ input: text, model: "text-embedding-3-small" }),
  });
  return (await answer.json()).data?.[0]?.embedding ?? null;
}
