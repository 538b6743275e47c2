-- One address however it is written: no scheme, no "www.", no usual port, no trailing slash or index page.
create function public.link_key(url text) returns text
    language sql immutable parallel safe
    return regexp_replace(
            regexp_replace(lower(substring(url from '://([^/?#]*)')), '^([^@]*@)?(www[.])?', ''), ':(80|443)$', '')
        || regexp_replace(coalesce(substring(url from '://[^/?#]*(.*)$'), ''), '(/index[.]html?)?/*#?$', '');
create index resource_access_link_idx on resource (public.link_key(access_url)) where access_url is not null;

-- How a resource enters the Ressourcerie: what its sheet would say, and where the request for it stands.
create table proposal (
    id uuid not null constraint proposal_pk primary key,
    version bigint not null default 1,
    resource_id uuid not null constraint proposal_resource_fk references resource on delete cascade,
    -- Null once that account is erased.
    proposer_id uuid constraint proposal_proposer_fk references account on delete set null,
    state text not null,
    sheet jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_at timestamptz,
    -- The latest decision stays beside a new submission: it says what had to change.
    decision text,
    decision_reason text,
    decided_at timestamptz,
    test_from date,
    test_until date,
    checks jsonb not null default '[]',
    checked_at timestamptz,
    constraint proposal_state_known check (state in ('draft', 'submitted', 'changes-requested', 'in-test', 'accepted', 'rejected', 'withdrawn')),
    constraint proposal_submission_dated check (state = 'draft' or submitted_at is not null),
    constraint proposal_decision_known check (decision in ('changes-requested', 'in-test', 'accepted', 'rejected')),
    constraint proposal_decision_whole check ((decision is null) = (decided_at is null) and (decision is null) = (decision_reason is null)),
    constraint proposal_decision_reason_bounded check (length(decision_reason) between 1 and 2000),
    constraint proposal_test_in_order check ((test_from is null) = (test_until is null) and test_from <= test_until)
);
create unique index proposal_one_open on proposal (resource_id)
    where state in ('draft', 'submitted', 'changes-requested', 'in-test');
create index proposal_resource_idx on proposal (resource_id, id);
create index proposal_proposer_idx on proposal (proposer_id);
create index proposal_state_idx on proposal (state, submitted_at, id);
