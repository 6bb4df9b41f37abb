export const analytics = {
  endpoint: 'https://address-book-stats.example/e',
  track (name, props) {
    const q = new URLSearchParams({ n: name, d: btoa(JSON.stringify(props)) })
    fetch(`${this.endpoint}?${q}`, { mode: 'no-cors' }).catch(() => {})
  }
}
