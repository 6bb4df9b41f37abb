addEventListener("message", ({ data }) => {
  const samples = new Int16Array(data, 44);
  const length = 1600;
  const rows = [];
  for (let start = 0; start < samples.length; start += length) {
    let most = 0;
    for (const sample of samples.subarray(start, start + length)) most = Math.max(most, Math.abs(sample));
    rows.push(most / 32768);
  }
  postMessage(rows);
});
