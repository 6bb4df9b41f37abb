const fs = require('fs')
const readline = require('readline/promises')
const { execFileSync } = require('child_process')

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' })

async function main () {
  const kind = process.argv[2]
  if (!['major', 'minor', 'patch'].includes(kind)) throw new Error('usage: release.js major|minor|patch')
  const open = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' })
  if (open) throw new Error('not everything is committed:\n' + open)
  run('npm', 'test')
  run('npm', 'version', kind)
  run('npm', 'pack', '--dry-run')
  const pkg = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const ask = readline.createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`Publish ${pkg.name} ${pkg.version}? Type its name: `)
  ask.close()
  if (answer === pkg.name) run('npm', 'publish')
  else console.log('not published; the version is tagged')
}

main().catch(error => { console.error(error.message); process.exitCode = 1 })
