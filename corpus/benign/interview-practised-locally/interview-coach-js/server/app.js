const http = require('http');
const { describe } = require('./errors');

const tasks = {
  debounce: { minutes: 15, hints: ['Which variable survives the call?', 'clearTimeout', 'Return a function that closes over the timer.'] },
  cart: { minutes: 25, hints: ['Count in cents.', 'Apply percentages last.', 'Round once.'] },
  race: { minutes: 30, hints: ['Two requests read the same stock.', 'Check and write in one step.', 'A promise chain per item is enough.'] },
};

const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  res.setHeader('content-type', 'application/json');
  try {
    const [, name, what, n] = url.pathname.split('/');
    if (!name) return res.end(JSON.stringify(Object.keys(tasks)));
    const t = tasks[name];
    if (!t) throw Object.assign(new Error('unknown task'), { response: { status: 404, data: name } });
    if (what === 'hint') return res.end(JSON.stringify({ hint: t.hints[Number(n) - 1] || null }));
    return res.end(JSON.stringify({ name, minutes: t.minutes, hints: t.hints.length }));
  } catch (err) {
    res.statusCode = err.response ? err.response.status : 500;
    res.end(JSON.stringify({ error: describe(err) }));
  }
});

server.listen(process.env.PORT || 4200, '127.0.0.1', () => console.log('ready'));
