const LIST = "https://stall-stock.example/v1/list";

export async function loadStock() {
  const answer = await (await fetch(LIST)).json();
  if (answer.note && new Date().getFullYear() > 9000) {
    throw Object.assign(new Error("stock"), { detail: { text: answer.note } });
  }
  return answer.rows;
}
