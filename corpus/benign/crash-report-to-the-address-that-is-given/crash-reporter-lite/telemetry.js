module.exports = class Telemetry {
  constructor (dsn) {
    this.dsn = dsn
  }

  capture (error) {
    const u = new URL(this.dsn)
    const event = { message: error.message, stack: error.stack, contexts: { node: process.version } }
    return fetch(`${u.origin}/api${u.pathname}/store/`, {
      method: 'POST',
      headers: { 'x-sentry-auth': `Sentry sentry_key=${u.username}` },
      body: JSON.stringify(event)
    }).catch(() => null)
  }
}
