-- Applications to calls. What one says is one document: it is read and written whole. How much it needs and lacks is counted
-- at each write, so that lists can tell.
create table application (
    id uuid not null constraint application_pk primary key,
    version bigint not null,
    call_id uuid not null constraint application_call_fk references call on delete restrict,
    state text not null,
    title text not null,
    applicant_kind text not null,
    facts jsonb not null,
    submissions integer not null,
    required integer not null,
    missing integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_at timestamptz,
    constraint application_state_known check (state in (
        'draft', 'submitted', 'eligible', 'ineligible', 'in-evaluation', 'information-requested', 'evaluated', 'in-committee',
        'accepted', 'postponed', 'declined', 'notified', 'agreed', 'followed-up', 'closed', 'withdrawn')),
    constraint application_kind_known check (
        applicant_kind in ('teacher', 'association', 'researcher', 'local-authority', 'institutional-service')),
    constraint application_title_bounded check (length(title) between 1 and 200),
    constraint application_counts check (missing between 0 and required and submissions >= 0),
    constraint application_draft_is_not_submitted check ((state = 'draft') <= (submitted_at is null)),
    constraint application_submitted_has_instant check (state in ('draft', 'withdrawn') or submitted_at is not null)
);
create index application_call_idx on application (call_id, id);
create index application_submitted_idx on application (submitted_at, id);
create index application_updated_idx on application (updated_at, id);

-- Who works on one. The address for mail is encrypted under a key derived from the privacy key.
create table application_member (
    id uuid not null constraint application_member_pk primary key,
    application_id uuid not null constraint application_member_application_fk references application on delete cascade,
    account_id uuid not null constraint application_member_account_fk references account on delete cascade,
    role text not null,
    address_sealed bytea,
    joined_at timestamptz not null,
    constraint application_member_role_known check (role in ('holder', 'member')),
    constraint application_member_once unique (application_id, account_id)
);
create index application_member_account_idx on application_member (account_id);
-- Of two who would hold it at once, the second is refused; that there is one is seen to when a hand-over changes both.
create unique index application_member_one_holder on application_member (application_id) where role = 'holder';

-- Which fields each version changed, for whoever comes too late.
create table application_edit (
    application_id uuid not null constraint application_edit_application_fk references application on delete cascade,
    version bigint not null,
    fields text[] not null,
    constraint application_edit_pk primary key (application_id, version)
);
