export async function loadPrices() {
  const answer = await fetch("https://stall-prices.example/v1/list");
  if (!answer.ok) throw Object.assign(new Error("prices"), { detail: { text: await answer.text() } });
  return (await answer.json()).rows;
}
