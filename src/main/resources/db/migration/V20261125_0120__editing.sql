-- What people alone can say of a resource, beside what its sources say; the columns hold the merge as the others do.
alter table resource
    add column personal_data text,
    add column accessibility_state text,
    add column accessibility_rate smallint,
    add column accessibility_audited_at date,
    add column accessibility_url text,
    add column ai_used boolean,
    add column ai_statement text,
    add column thumbnail_alt text,
    -- The project's own image; thumbnail_url is the one that is shown.
    add column forge_avatar_url text,
    add constraint resource_accessibility_state_known check (accessibility_state in ('full', 'partial', 'none')),
    add constraint resource_accessibility_rate_percent check (accessibility_rate between 0 and 100),
    add constraint resource_ai_statement_bounded check (length(ai_statement) <= 2000),
    add constraint resource_thumbnail_alt_bounded check (length(thumbnail_alt) <= 500);
update resource set forge_avatar_url = thumbnail_url;

-- Whose word counts for a resource beside the curators'.
create table resource_maintainer (
    resource_id uuid not null constraint resource_maintainer_resource_fk references resource on delete cascade,
    account_id uuid not null constraint resource_maintainer_account_fk references account on delete cascade,
    since timestamptz not null,
    constraint resource_maintainer_pk primary key (resource_id, account_id)
);
create index resource_maintainer_account_idx on resource_maintainer (account_id, resource_id);
