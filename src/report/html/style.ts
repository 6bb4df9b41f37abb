/**
 * The style sheet of a report, for `renderHtml`'s page and for any page that embeds `reportBody`. Colours of text keep
 * a contrast of 4.5 : 1 or more on every ground they stand on, in light and dark; test/report/html holds them to it.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --raised: #ffffff; --ink: #1d1c1a; --muted: #625e57; --line: #dcd8d0; --code: #f1efea;
  --link: #0b5a8f; --mark: #ffe69a; --red: #a8131f; --red-ground: #fcebea; --amber: #7d4f00; --amber-ground: #fcf2da;
  --green: #12623a; --green-ground: #e6f4eb; --slate: #43505f; --slate-ground: #ebeef2;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #131519; --raised: #1a1d22; --ink: #e9e7e2; --muted: #a7a399; --line: #30343b; --code: #20242a;
    --link: #84c1ee; --mark: #5f4a0b; --red: #ff8d86; --red-ground: #2f1618; --amber: #f1bd58; --amber-ground: #2b2210;
    --green: #6fd097; --green-ground: #11281c; --slate: #b3bfce; --slate-ground: #1f252d;
  }
}
.report, .report-page { --tone: var(--slate); --ground: var(--slate-ground); }
.malicious { --tone: var(--red); --ground: var(--red-ground); }
.suspicious { --tone: var(--amber); --ground: var(--amber-ground); }
.clean { --tone: var(--green); --ground: var(--green-ground); }
.unseen { --tone: var(--slate); --ground: var(--slate-ground); }
body.report-page {
  margin: 0; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
.report-page > * { max-width: 76rem; margin-inline: auto; }
.report-page > header { display: flex; justify-content: space-between; gap: 1rem; padding: 1.1rem 0 .9rem; color: var(--muted); font-size: .875rem; }
.report-page > header strong { color: var(--ink); letter-spacing: .02em; }
.report-page > footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .875rem; }
.report.overview ol { list-style: none; padding: 0; margin: 1rem 0 3.5rem; }
.overview li { display: grid; grid-template-columns: 8.5rem 2.5rem minmax(0, 1fr); gap: .15rem 1rem; padding: .7rem 0; border-top: 1px solid var(--line); align-items: baseline; }
.overview li p { margin: 0; }
.overview .tag { justify-self: start; }
.overview .points { text-align: right; font-variant-numeric: tabular-nums; color: var(--muted); }
.report { overflow-wrap: anywhere; }
.report + .report { margin-top: 5rem; }
.report p, .report ul, .report ol, .report dl, .report pre { margin-block: 0 .6rem; }
.report ul, .report ol { padding-left: 1.2rem; }
.report code, .report pre { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
.report a, .report-page a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
.report :is(a, summary, [tabindex]):focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.report .verdict {
  display: grid; gap: 1.25rem 3rem; padding: clamp(1.25rem, 3vw, 2.25rem); background: var(--ground);
  border-radius: 4px;
}
.report-page > .report > .verdict { padding-inline: 0; border-radius: 0; box-shadow: 0 0 0 100vmax var(--ground); clip-path: inset(0 -100vmax); }
.report .target { color: var(--muted); margin: 0; }
.report .target span { text-transform: uppercase; font-size: .75rem; letter-spacing: .08em; font-weight: 650; margin-right: .4em; }
.report .verdict :is(h1, h2, h3, h4, h5, h6) { margin: .15rem 0 .7rem; line-height: 1; color: var(--tone); font-size: clamp(2.4rem, 7vw, 4rem); letter-spacing: -.03em; font-weight: 800; }
.report .partly { display: block; font-size: 1rem; letter-spacing: 0; font-weight: 600; margin-top: .6rem; }
.report .because { font-size: 1.2rem; line-height: 1.4; max-width: 44rem; font-weight: 550; }
.report .advice { max-width: 44rem; margin: 0; }
.report .decision { margin: .7rem 0 0; }
.report .gauge { align-self: end; }
.report .gauge p { margin: 0; line-height: 1; color: var(--tone); font-weight: 750; }
.report .gauge .number { font-size: 2.6rem; font-variant-numeric: tabular-nums; letter-spacing: -.03em; }
.report .gauge .of { font-size: 1rem; margin-left: .15rem; font-weight: 500; color: var(--muted); }
.report .gauge svg { display: block; width: 100%; height: .55rem; margin: .5rem 0 .35rem; }
.report .gauge .track { fill: var(--tone); opacity: .2; }
.report .gauge .fill { fill: var(--tone); }
.report .gauge .scale { display: flex; justify-content: space-between; font-size: .75rem; font-weight: 400; color: var(--muted); }
.report .tag { white-space: nowrap; }
.report .glance ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; padding: 0; margin: 1rem 0 1.6rem; font-size: .9375rem; }
.report section { border-top: 1px solid var(--line); padding: 1.5rem 0 1.2rem; scroll-margin-top: .5rem; }
.report section > :is(h2, h3, h4, h5, h6) { margin: 0 0 .9rem; font-size: 1.125rem; line-height: 1.3; font-weight: 700; }
.report .where, .report .aside, .report .legend, .report .marks { color: var(--muted); font-size: .875rem; }
.report .undeclared, .report .layer { color: var(--amber); }
.report .legend .undeclared, .report .tag { font-weight: 650; font-size: .8125rem; padding: .05rem .45rem; border: 1px solid currentColor; border-radius: 3px; margin-right: .3rem; }
.report .capabilities { display: grid; grid-template-columns: 8rem minmax(0, 1fr); margin: 0; }
.report .capabilities > :is(dt, dd) { border-top: 1px solid var(--line); padding: .55rem 0; margin: 0; }
.report .capabilities > dt { color: var(--muted); }
.report .subjects { list-style: none; padding: 0; margin: 0; display: grid; gap: .3rem; }
.report .subjects li > code { font-weight: 600; }
.report .subjects .aside { color: inherit; }
.report .subjects li > .where { display: inline-block; margin-left: .6rem; }
.report details.finding { margin-bottom: 2.25rem; scroll-margin-top: .5rem; --level: var(--slate); }
.report .finding + .finding { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.report .finding:is(.critical, .high) { --level: var(--red); }
.report .finding.medium { --level: var(--amber); }
.report .finding > summary { cursor: pointer; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; list-style: none; }
.report .finding > summary::-webkit-details-marker { display: none; }
.report .finding > summary > * { grid-column: 1; margin: 0; }
.report .finding > summary > .severity { color: var(--level); font-weight: 700; font-size: .8125rem; letter-spacing: .05em; text-transform: uppercase; }
.report .finding > summary > .severity::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .5rem; background: var(--level); }
.report .finding > summary > .worth { grid-column: 2; grid-row: 1; color: var(--muted); font-variant-numeric: tabular-nums; }
.report .finding > summary > .worth::after { content: ""; display: inline-block; width: .45rem; height: .45rem; margin-left: .7rem; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -.2rem; }
.report .finding[open] > summary > .worth::after { rotate: -135deg; translate: 0 .05rem; }
.report .finding > summary > :is(h2, h3, h4, h5, h6) { font-size: 1.125rem; line-height: 1.35; margin: .1rem 0 .25rem; }
.report .evidence { padding-top: .9rem; }
.report .frame { background: var(--code); border-radius: 3px; padding: .5rem 0; white-space: pre-wrap; line-height: 1.6; tab-size: 2; }
.report .frame > code { padding-inline: .9rem; display: block; }
.report .frame .line { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); }
.report .frame .line code { font-size: 1em; padding-right: .75rem; }
.report .frame .number { text-align: right; padding-right: .9rem; color: var(--muted); user-select: none; }
.report .frame .here { background: var(--ground-here, color-mix(in srgb, var(--level) 13%, transparent)); box-shadow: inset .2rem 0 0 var(--level); }
.report .frame .here .number { color: var(--ink); font-weight: 650; }
.report mark { background: var(--mark); color: inherit; border-radius: 2px; }
.report .control { background: var(--red-ground); color: var(--red); font-weight: 650; }
.report .label { font-weight: 650; margin: 1.1rem 0 .5rem; }
.report .chain { list-style: none; padding: 0; margin: 0 0 1.1rem; counter-reset: step; }
.report .chain > li { position: relative; padding: 0 0 .9rem 2.4rem; counter-increment: step; }
.report .chain > li::before { content: counter(step); position: absolute; left: 0; top: -.05rem; width: 1.55rem; height: 1.55rem; border-radius: 50%; display: grid; place-items: center; font-size: .8125rem; font-weight: 700; background: var(--paper); border: 1.5px solid var(--level); color: var(--level); }
.report .chain > li:last-child::before { background: var(--level); color: var(--paper); }
.report .chain > li:not(:last-child)::after { content: ""; position: absolute; left: .8rem; top: 1.7rem; bottom: .05rem; border-left: 1.5px solid var(--line); }
.report .chain p { margin: 0; }
.report .chain .snippet code { display: inline-block; background: var(--code); padding: .1rem .5rem; border-radius: 3px; margin-top: .2rem; }
.report .deed { margin-top: 1.4rem; border-top: 1px solid var(--line); padding-top: .6rem; }
.report .deed > p { margin: 0 0 .25rem; }
.report .layer { font-size: .875rem; font-style: italic; }
.report .reading { display: grid; gap: .1rem 1.5rem; max-width: 52rem; }
.report .reading dt, .report .particulars dt { font-weight: 650; }
.report :is(.reading, .particulars) dd { margin: 0 0 .7rem; }
.report .inline { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; }
.report .more > summary { cursor: pointer; color: var(--link); padding: .45rem 0; }
.report .more > details.finding:first-of-type { margin-top: .6rem; }
.report .rows { list-style: none; padding: 0; margin: 0; }
.report .rows > li { padding: .4rem 0; border-top: 1px solid var(--line); }
.report .rows > li > p { margin: .2rem 0 0; }
.report .rows > li:first-child { border-top: 0; padding-top: 0; }
.report .status { font-weight: 650; margin-right: .5rem; color: var(--slate); }
.report .status.verified { color: var(--green); }
.report .status.invalid { color: var(--red); }
.report .status:is(.untrusted, .unrecognised, .unavailable) { color: var(--amber); }
.report .scroll { overflow-x: auto; }
.report table { border-collapse: collapse; }
.report :is(.dependencies, .score-parts) :is(td, th) { text-align: left; vertical-align: top; padding: .35rem 1.4rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: inherit; }
.report .dependencies { min-width: 44rem; width: 100%; overflow-wrap: normal; }
.report .dependencies td:is(:first-child, :last-child) { overflow-wrap: anywhere; min-width: 11rem; }
.report .dependencies th { color: var(--muted); font-size: .875rem; }
.report .score-parts .points { text-align: right; font-variant-numeric: tabular-nums; font-weight: 650; white-space: nowrap; padding-right: .9rem; }
.report .score-parts tfoot td { border: 0; color: var(--muted); }
.report .score-parts tfoot .points { color: var(--ink); }
.report details.bundled { border-top: 1px solid var(--line); padding: .7rem 0; }
.report details.bundled > summary { cursor: pointer; }
.report details.bundled > summary > p { margin: .2rem 0 0 1rem; color: var(--muted); }
.report .tag { color: var(--tone); }
.report details.bundled > .report { margin-top: 1rem; padding-left: 1rem; border-left: 1px solid var(--line); }
@media (min-width: 60rem) {
  .report .verdict { grid-template-columns: minmax(0, 1fr) 13rem; }
  .report-page > .report > section { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2.5rem; padding: 2rem 0 1.6rem; }
  .report-page > .report > section > :is(h2, h3) { position: sticky; top: 1rem; align-self: start; }
  .report .reading, .report .particulars { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); }
}
@media (max-width: 30rem) {
  .report .capabilities { grid-template-columns: minmax(0, 1fr); }
  .report .capabilities > dd { border: 0; padding-top: 0; }
  .report .frame .line { grid-template-columns: 2.6rem minmax(0, 1fr); }
  .report .frame .number { padding-right: .6rem; }
  .overview li { grid-template-columns: auto 1fr; }
  .overview li p { grid-column: 1 / -1; }
}
@media print {
  :root { color-scheme: light; }
  body.report-page { padding: 0; font-size: 10pt; background: none; }
  .report .glance { display: none; }
  .report ::details-content { content-visibility: visible; display: block; }
  .report .verdict { background: none; border: 2px solid var(--tone); padding: 1rem; }
  .report-page > .report > .verdict { padding: 1rem; box-shadow: none; clip-path: none; }
  .report .frame, .report .here, .report mark, .report .gauge svg { print-color-adjust: exact; }
  .report :is(.verdict, .frame, .chain > li) { break-inside: avoid; }
  .report summary { break-after: avoid; }
}
`;
