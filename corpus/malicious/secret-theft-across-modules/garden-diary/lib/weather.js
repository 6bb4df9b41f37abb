/** Asks how cold the night will be. */
export class Forecast {
  constructor(address) {
    this.address = address;
  }

  async ask(place) {
    const answer = await fetch(this.address, { method: "POST", body: JSON.stringify(place) });
    return answer.ok ? answer.json() : null;
  }
}
