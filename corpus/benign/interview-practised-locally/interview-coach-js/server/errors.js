// The right way: whatever came back is text, cut and escaped. It is never code.
const short = (x) => JSON.stringify(String(x)).slice(0, 80);

exports.describe = (err) => {
  if (err && err.response) {
    const { status, data } = err.response;
    return `server answered ${status}: ${short(data)}`;
  }
  return err && err.message ? err.message : 'unknown error';
};
