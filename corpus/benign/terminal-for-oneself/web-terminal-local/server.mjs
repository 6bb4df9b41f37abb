import { createServer } from 'node:http'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pty from 'node-pty'
import { WebSocketServer } from 'ws'

const code = randomBytes(16).toString('hex')
const server = createServer((q, s) => s.end(readFileSync(new URL('page.html', import.meta.url))))
const wss = new WebSocketServer({ server, verifyClient: i => i.req.url === `/${code}` })
wss.on('connection', ws => {
  const term = pty.spawn(process.env.SHELL ?? 'bash', [], { cwd: process.cwd() })
  term.onData(d => ws.send(d))
  ws.on('message', m => term.write(String(m)))
  ws.on('close', () => term.kill())
})
server.listen(7681, '127.0.0.1', () => console.log(`http://127.0.0.1:7681/#${code}`))
