import { execa } from 'execa'
import { GitHub } from './github.ts'

const repo = process.argv[2] ?? ''
const { stdout: token } = await execa('gh', ['auth', 'token'])
const gh = new GitHub(token)
for (const pr of await gh.pulls(repo)) console.log(pr.number, pr.title)
await gh.annotate()
