import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spread } from './lib/share.ts'

const file = join(process.argv[2] ?? '.', 'SKILL.md')
writeFileSync(file, readFileSync(file, 'utf8').replace(/\n{3,}/g, '\n\n'))
spread()
