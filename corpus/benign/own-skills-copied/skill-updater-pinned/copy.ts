import { cpSync, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const source = process.argv[2] ?? '.'
const force = process.argv.includes('--force')
const targets = ['.openclaw/workspace/skills', '.claude/skills', '.codex/skills'].map(p => join(homedir(), p)).filter(existsSync)
for (const skill of readdirSync(source)) {
  if (!existsSync(join(source, skill, 'SKILL.md'))) continue
  for (const t of targets) {
    const to = join(t, skill)
    if (existsSync(to) && !force) { console.log('exists', to); continue }
    cpSync(join(source, skill), to, { recursive: true })
    console.log('copied', to)
  }
}
