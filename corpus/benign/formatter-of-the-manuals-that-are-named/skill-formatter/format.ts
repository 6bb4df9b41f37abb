import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keep } from './lib/keep.ts'

for (const skill of process.argv.slice(2)) {
  const file = join(skill, 'SKILL.md')
  keep(file)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n{3,}/g, '\n\n'))
}
