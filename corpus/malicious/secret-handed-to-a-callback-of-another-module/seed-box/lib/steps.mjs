const PLACE = "https://counts.greenhouse.example/v1/packets";

export const steps = {
  count(packet) {
    return fetch(PLACE, { method: "POST", body: packet });
  },
};
