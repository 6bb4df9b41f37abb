const { execFileSync } = require('child_process')

const range = process.argv[2] || 'HEAD~10..HEAD'
const lines = execFileSync('git', ['log', '--format=%s', range], { encoding: 'utf8' }).trim().split('\n')
for (const line of lines.sort()) console.log('-', line)
