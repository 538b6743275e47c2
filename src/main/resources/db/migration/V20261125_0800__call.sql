-- Editions of EduCommun. What a call says is one document: it is read and written whole.
create table call (
    id uuid not null constraint call_pk primary key,
    version bigint not null,
    slug text not null constraint call_slug_unique unique,
    state text not null,
    facts jsonb not null,
    opens_at timestamptz,
    opens_zone text,
    closes_at timestamptz,
    closes_zone text,
    postponements jsonb not null,
    grid integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    constraint call_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 80),
    constraint call_state_known
        check (state in ('draft', 'published', 'closed', 'in-evaluation', 'results-published', 'archived')),
    constraint call_opening_has_zone check ((opens_at is null) = (opens_zone is null)),
    constraint call_closing_has_zone check ((closes_at is null) = (closes_zone is null)),
    constraint call_opens_before_it_closes check (opens_at < closes_at),
    constraint call_complete_when_published check (
        state = 'draft' or (opens_at is not null and closes_at is not null and published_at is not null and grid > 0)),
    constraint call_grid_counted check (grid >= 0)
);

-- Every version of their grids: answers keep the version that they were given to.
create table call_grid (
    id uuid not null constraint call_grid_pk primary key,
    call_id uuid not null constraint call_grid_call_fk references call on delete cascade,
    number integer not null,
    grid jsonb not null,
    created_at timestamptz not null,
    constraint call_grid_number_counted check (number > 0),
    constraint call_grid_once unique (call_id, number)
);

-- The files of their kits.
create table kit_file (
    id uuid not null constraint kit_file_pk primary key,
    call_id uuid not null constraint kit_file_call_fk references call on delete cascade,
    name text not null,
    document_id uuid not null constraint kit_file_document_fk references document on delete cascade,
    constraint kit_file_name_bounded check (length(name) between 5 and 100),
    constraint kit_file_once unique (call_id, name),
    constraint kit_file_document_once unique (document_id)
);
create trigger kit_file_document_goes_along after delete on kit_file
    for each row execute function document_goes_along();
