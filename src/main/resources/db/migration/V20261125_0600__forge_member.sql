-- Who may change a project on the Forge, as its members were last read; a username is known by a keyed hash only.
create table forge_member (
    resource_id uuid not null constraint forge_member_resource_fk references resource on delete cascade,
    member_hash bytea not null,
    -- Of the address that the Forge makes for that user's commits: it recognises their credits once they are known.
    address_hash bytea not null,
    since timestamptz not null,
    constraint forge_member_pk primary key (resource_id, member_hash)
);
create index forge_member_hash_idx on forge_member (member_hash, resource_id);

-- The user of the Forge that an account says it is, and what a curator decided about it.
create table forge_account (
    id uuid not null constraint forge_account_pk primary key,
    version bigint not null default 1,
    account_id uuid not null constraint forge_account_account_fk references account on delete cascade,
    -- Encrypted; its owner and curators read it.
    username bytea not null,
    username_hash bytea not null,
    state text not null,
    reason text,
    claimed_at timestamptz not null,
    decided_at timestamptz,
    constraint forge_account_account_unique unique (account_id),
    constraint forge_account_state_known check (state in ('claimed', 'confirmed', 'refused')),
    constraint forge_account_decided check ((state = 'claimed') = (decided_at is null)),
    constraint forge_account_reason_bounded check (length(reason) between 1 and 1000)
);
-- A user of the Forge is one account's; two may claim to be them until one is confirmed.
create unique index forge_account_confirmed_once on forge_account (username_hash) where state = 'confirmed';
create index forge_account_state_idx on forge_account (state, id);

-- Everyone whose word counts for a resource beside the curators'.
create view maintainer (resource_id, account_id, since, source) as
    select m.resource_id, m.account_id, m.since, 'granted'
    from resource_maintainer m
    union all
    select m.resource_id, f.account_id, greatest(m.since, f.decided_at), 'forge'
    from forge_member m join forge_account f on f.username_hash = m.member_hash and f.state = 'confirmed'
    where not exists (select 1 from resource_maintainer g
                      where g.resource_id = m.resource_id and g.account_id = f.account_id);

-- False until a project's members were read, which needs a token; then also when the last attempt failed.
alter table harvested_project add column members_read boolean not null default false;
create index harvested_project_members_idx on harvested_project (project_id) where not members_read;
