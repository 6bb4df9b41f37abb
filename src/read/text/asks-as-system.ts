const PASSWORD =
  /passw|credential|sign in|passcode|kennwort|mot de passe|contraseña|senha|парол|密码|密碼|パスワード|암호|비밀번호/iu;
/** The system's own names, and what only it asks for. */
const SYSTEM =
  /\bmac ?os\b|\bos x\b|\bwindows\b|\bsystem[- ]?(?:settings|preferences|update|security|einstellungen)|\bpréférences système|\bajustes del sistema|系统(?:设置|偏好)|システム設定|\bsudo\b|\bkeychain\b|\bwants to make changes|\bauthenticat\w{1,6} (?:is )?required|\b(?:log-?in|logon|admin(?:istrator)?|root|unlock) passw|\bpassw\w{1,6} (?:for|of) (?:the )?(?:user|root|admin|your (?:mac|computer|pc))|\byour (?:mac|computer|pc)(?:['’]s)?\b|\$\{?USER|\$env:USERNAME|开机密码|登录密码/iu;

/** A question that is worded as if the system itself asked for the password of whoever sits at the machine. */
export function asksAsSystem(prompt: string): boolean {
  const text = prompt.slice(0, 600);
  return PASSWORD.test(text) && SYSTEM.test(text);
}

/** What such a question gets: known by this name to whoever judges where it goes. */
export const LOGIN_PASSWORD = { kind: "keychain", name: "the login password, asked for as if the system did" } as const;
