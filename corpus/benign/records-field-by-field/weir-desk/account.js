export function account() {
  return { desk: process.env.WEIR_DESK_ID, secret: process.env.WEIR_CLIENT_SECRET, privateKey: process.env.WEIR_PRIVATE_KEY };
}
