/** One step of the schema. A step that has been released is never changed: corrections are steps of their own. */
export interface Migration {
  readonly number: number;
  readonly what: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    what: "bytes, subjects, judgements, scans and the people around them",
    sql: `
create table skillscan.artifact (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  format text not null,
  stored_at timestamptz not null default now()
);
-- What is judged: bytes together with what was claimed of them. Versions are not judged and stand in scan.
create table skillscan.subject (
  id bigint generated always as identity primary key,
  key text not null unique,
  sha256 text not null references skillscan.artifact,
  owner text,
  name text,
  note json not null,
  created_at timestamptz not null default now()
);
create index subject_artifact on skillscan.subject (sha256);
-- What the machine says. The key holds bytes, claims, engine, signatures and options: a second judge changes nothing.
create table skillscan.judgement (
  key text primary key,
  subject_id bigint not null references skillscan.subject,
  engine text not null,
  signatures text not null,
  options text not null,
  verdict text not null check (verdict in ('clean', 'suspicious', 'malicious')),
  complete boolean not null,
  score integer not null,
  signature_ids text[] not null,
  report json not null,
  milliseconds integer not null,
  judged_at timestamptz not null default now()
);
create index judgement_subject on skillscan.judgement (subject_id, judged_at desc);
create index judgement_signatures on skillscan.judgement using gin (signature_ids);
create table skillscan.token (
  id text primary key,
  name text not null,
  scopes text[] not null,
  hash text not null,
  rate_per_minute integer,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create table skillscan.rescan (
  id uuid primary key,
  filter json not null,
  state text not null check (state in ('running', 'done', 'stopped')),
  position bigint not null default 0,
  sent integer not null default 0,
  skipped integer not null default 0,
  per_second real not null,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  finished_at timestamptz
);
create table skillscan.scan (
  id uuid primary key,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  source text not null check (source in ('upload', 'reference', 'rescan')),
  target text not null,
  reference text,
  owner text,
  name text,
  version text,
  sha256 text references skillscan.artifact,
  subject_id bigint references skillscan.subject,
  frame json,
  judgement_key text references skillscan.judgement,
  reused boolean not null default false,
  failure_code text,
  failure_reason text,
  attempts integer not null default 0,
  rescan_id uuid references skillscan.rescan,
  requested_by text not null,
  idempotency_key text,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  unique (requested_by, idempotency_key)
);
create index scan_newest on skillscan.scan (requested_at desc, id desc);
create index scan_skill on skillscan.scan (owner, name, requested_at desc);
create index scan_artifact on skillscan.scan (sha256);
create index scan_unfinished on skillscan.scan (state) where state in ('queued', 'running');
create index scan_rescan on skillscan.scan (rescan_id) where rescan_id is not null;
create table skillscan.attempt (
  scan_id uuid not null references skillscan.scan,
  number integer not null,
  worker text not null,
  code text not null,
  reason text not null,
  at timestamptz not null default now(),
  primary key (scan_id, number)
);
create table skillscan.appeal (
  id uuid primary key,
  scan_id uuid not null references skillscan.scan,
  subject_id bigint references skillscan.subject,
  text text not null,
  contact text,
  filed_by text not null,
  filed_at timestamptz not null default now()
);
create index appeal_scan on skillscan.appeal (scan_id);
create table skillscan.decision (
  id uuid primary key,
  scan_id uuid not null references skillscan.scan,
  subject_id bigint references skillscan.subject,
  verdict text not null check (verdict in ('clean', 'suspicious', 'malicious')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now()
);
create index decision_scan on skillscan.decision (scan_id);
create index decision_subject on skillscan.decision (subject_id, decided_at desc);
create table skillscan.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  detail json not null
);
create index audit_subject on skillscan.audit (subject, at);
create function skillscan.audit_is_append_only() returns trigger language plpgsql as
  $body$ begin raise exception 'the audit log is append-only'; end $body$;
create trigger audit_append_only before update or delete or truncate on skillscan.audit
  for each statement execute function skillscan.audit_is_append_only();
create table skillscan.webhook (
  id uuid primary key,
  url text not null,
  secret text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create table skillscan.delivery (
  id uuid primary key,
  webhook_id uuid not null references skillscan.webhook,
  scan_id uuid not null references skillscan.scan,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (webhook_id, scan_id)
);
`,
  },
];
