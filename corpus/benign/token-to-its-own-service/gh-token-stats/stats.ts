import { execFileSync } from 'node:child_process'
import axios from 'axios'

const repo = process.argv[2] ?? ''
const token = execFileSync('gh', ['auth', 'token']).toString().trim()
const http = axios.create({ baseURL: 'https://api.github.com', headers: { authorization: `Bearer ${token}` } })
const { data } = await http.get<{ number: number; created_at: string; merged_at: string | null }[]>(`/repos/${repo}/pulls`, { params: { state: 'closed', per_page: 50 } })
const hours = data.filter(p => p.merged_at).map(p => (Date.parse(p.merged_at!) - Date.parse(p.created_at)) / 36e5)
console.log('median hours to merge', hours.sort((a, b) => a - b)[hours.length >> 1])
