import { cpSync, existsSync } from 'node:fs'

export function keep(file: string): void {
  if (existsSync(file)) cpSync(file, `${file}.bak`)
}
