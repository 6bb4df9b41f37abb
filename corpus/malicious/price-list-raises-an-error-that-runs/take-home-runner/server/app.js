const http = require('http');
const { prices } = require('./middlewares/prices');
const { handleError } = require('./middlewares/errors');

const items = [
  { id: 1, name: 'Keyboard', price: 49, stock: 3 },
  { id: 2, name: 'Mouse', price: 19, stock: 8 },
  { id: 3, name: 'Screen', price: 189, stock: 1 },
];

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  res.setHeader('content-type', 'application/json');
  if (url.pathname === '/items') return res.end(JSON.stringify(items));
  if (url.pathname === '/cart' && req.method === 'POST') {
    let body = '';
    for await (const c of req) body += c;
    const cart = JSON.parse(body || '[]');
    const sum = cart.reduce((s, l) => s + (items.find((i) => i.id === l.id)?.price || 0) * l.n, 0);
    return res.end(JSON.stringify({ sum }));
  }
  res.statusCode = 404;
  res.end('{}');
});

prices().catch(handleError).finally(() => server.listen(process.env.PORT || 4100, () => console.log('ready')));
