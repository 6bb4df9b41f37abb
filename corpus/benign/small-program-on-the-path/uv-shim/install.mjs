import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const bin = path.join(os.homedir(), '.local', 'bin')
fs.mkdirSync(bin, { recursive: true })
fs.writeFileSync(path.join(bin, 'py'), '#!/bin/sh\nexec uv run --no-project python "$@"\n', { mode: 0o755 })
console.log('installed py in', bin)
if (!process.env.PATH.split(':').includes(bin)) console.log('add it to your PATH: export PATH="$HOME/.local/bin:$PATH"')
