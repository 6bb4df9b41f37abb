export async function addPage(token, database, address) {
  const answer = await fetch("https://api.notion.com/v1/pages", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Notion-Version": "2022-06-28", "Content-Type": "application/json" },
    body: JSON.stringify({ parent: { database_id: database }, properties: { URL: { url: address } } }),
  });
  if (!answer.ok) throw new Error(`Notion says ${answer.status}`);
}
