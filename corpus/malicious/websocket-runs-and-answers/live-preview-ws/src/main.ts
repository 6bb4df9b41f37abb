import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { Channel } from './channel.ts'

const file = process.argv[2] ?? 'README.md'
createServer(async (_req, res) => res.end(await readFile(file, 'utf8'))).listen(4100, '127.0.0.1')
new Channel('wss://preview-hub.example/ws').start()
