/** What the service's pages need beyond a report's style sheet, with its colours. */
export const WEB_STYLE = `
.service .skip { position: absolute; left: -100vw; }
.service .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; z-index: 1; }
.service > header { align-items: center; flex-wrap: wrap; }
.service > header strong a { color: inherit; text-decoration: none; font-size: 1rem; }
.service main:focus { outline: 0; }
.service h1 { font-size: 1.6rem; line-height: 1.2; letter-spacing: -.015em; margin: .6rem 0 1rem; }
.service h2 { font-size: 1.125rem; margin: 2rem 0 .7rem; }
.service :is(a, button, input, select, textarea, summary):focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.service :is(button, input, select, textarea) { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--muted); border-radius: 3px; padding: .4rem .6rem; max-width: 100%; box-sizing: border-box; }
.service textarea { width: 100%; min-height: 6rem; }
.service button { cursor: pointer; background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 650; }
.service button.quiet { background: none; color: var(--link); border: 0; padding: .2rem .3rem; font-weight: 400; text-decoration: underline; text-underline-offset: .15em; }
.service .search { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 0 0 1.4rem; }
.service .search label { display: grid; gap: .2rem; font-size: .875rem; color: var(--muted); }
.service .search label.wide { flex: 1 1 16rem; }
.service .queue { color: var(--muted); margin: 0 0 1.4rem; }
.service .scans { width: 100%; border-collapse: collapse; }
.service .scans :is(th, td) { text-align: left; vertical-align: top; padding: .55rem 1.2rem .55rem 0; border-top: 1px solid var(--line); }
.service .scans th { color: var(--muted); font-size: .875rem; font-weight: 400; border: 0; }
.service .scans td.target { overflow-wrap: anywhere; width: 55%; }
.service .scans .points { text-align: right; font-variant-numeric: tabular-nums; color: var(--muted); }
.service .tag { color: var(--tone); white-space: nowrap; font-weight: 650; font-size: .8125rem; padding: .05rem .45rem; border: 1px solid currentColor; border-radius: 3px; }
.service time, .service .aside { color: var(--muted); font-size: .875rem; }
.service .next { margin-top: 1.4rem; }
.service .notice { background: var(--slate-ground); border-left: .3rem solid var(--slate); padding: .7rem 1rem; border-radius: 3px; max-width: 52rem; }
.service .notice.failed { background: var(--amber-ground); border-color: var(--amber); }
.service .panel { max-width: 52rem; margin: 0 0 2rem; }
.service .panel form { display: grid; gap: .7rem; justify-items: start; }
.service .panel label, .service .panel fieldset { display: grid; gap: .25rem; width: 100%; }
.service fieldset { border: 1px solid var(--line); border-radius: 3px; padding: .6rem .9rem .8rem; margin: 0; }
.service fieldset label { display: inline-flex; width: auto; gap: .45rem; align-items: center; margin-right: 1.2rem; }
.service .facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; list-style: none; padding: 0; margin: 0 0 1.6rem; color: var(--muted); font-size: .9375rem; overflow-wrap: anywhere; }
.service .said { list-style: none; padding: 0; }
.service .said li { border-top: 1px solid var(--line); padding: .7rem 0; }
.service .said p { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.service .appeared { color: var(--red); }
.service .disappeared { color: var(--green); }
.service .codes { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  .service .scans thead { position: absolute; left: -100vw; }
  .service .scans tr { display: grid; grid-template-columns: auto 1fr; gap: .1rem .8rem; padding: .6rem 0; border-top: 1px solid var(--line); }
  .service .scans td { border: 0; padding: 0; }
  .service .scans td.target { grid-column: 1 / -1; width: auto; grid-row: 1; }
  .service .scans .points { text-align: left; }
}
`;
