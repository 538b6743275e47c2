create extension if not exists unaccent;

-- French stems of words without accents: "electricite" finds « l'électricité ».
create text search configuration public.ressourcerie (copy = pg_catalog.french);
alter text search configuration public.ressourcerie
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;

-- Generated columns want immutable functions; the dictionaries behind these do not change under a running service.
create function public.resource_words(title text, summary text, keywords text[]) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('public.ressourcerie', title), 'A')
        || setweight(to_tsvector('public.ressourcerie', array_to_string(keywords, ' ')), 'B')
        || setweight(to_tsvector('public.ressourcerie', coalesce(summary, '')), 'C');

create function public.sort_key(title text) returns text
    language sql immutable parallel safe
    return lower(public.unaccent('public.unaccent', title));

create table resource (
    id uuid not null constraint resource_pk primary key,
    -- Moves with people's edits only: a new star does not spoil an edit.
    version bigint not null default 1,
    project_id bigint constraint resource_project_id_unique unique,
    slug text not null constraint resource_slug_unique unique,
    title text not null,
    summary text,
    description text,
    kind text,
    levels text[] not null default '{}',
    disciplines text[] not null default '{}',
    audiences text[] not null default '{}',
    keywords text[] not null default '{}',
    languages text[] not null default '{}',
    labels text[] not null default '{}',
    -- The SPDX expression, and the concept of the licence vocabulary when the expression is one known licence.
    licence text,
    licence_code text,
    licence_verified boolean not null default false,
    access_url text,
    source_url text,
    documentation_url text,
    issues_url text,
    service_desk text,
    thumbnail_url text,
    forge_path text,
    forge_state text,
    stars integer,
    forks integer,
    open_issues integer,
    last_activity_at timestamptz,
    organisation text,
    contributor_count integer not null default 0,
    selection text not null default 'none',
    selected_at timestamptz,
    provenance jsonb not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    harvested_at timestamptz,
    alive boolean not null generated always as (forge_state is distinct from 'vanished') stored,
    selected boolean not null generated always as (selection in ('selected', 'to-review') and forge_state is distinct from 'vanished') stored,
    title_key text collate "C" not null generated always as (public.sort_key(title)) stored,
    words tsvector not null generated always as (public.resource_words(title, summary, keywords)) stored,
    constraint resource_slug_word check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    constraint resource_title_bounded check (length(title) between 1 and 200),
    constraint resource_summary_bounded check (length(summary) <= 500),
    constraint resource_description_bounded check (length(description) <= 20000),
    constraint resource_forge_state_known check (forge_state in ('alive', 'archived', 'vanished')),
    constraint resource_forge_facts_whole check ((project_id is null) = (forge_state is null)),
    constraint resource_selection_known check (selection in ('none', 'proposed', 'changes-requested', 'in-test', 'selected', 'rejected', 'to-review', 'withdrawn')),
    constraint resource_selection_dated check (selection not in ('selected', 'to-review', 'withdrawn') or selected_at is not null)
);

-- Each list order has its index for each scope; the last key makes it total.
create index resource_alive_idx on resource (id) where alive;
create index resource_alive_updated_idx on resource (updated_at, id) where alive;
create index resource_alive_title_idx on resource (title_key, id) where alive;
create index resource_selected_idx on resource (id) where selected;
create index resource_selected_updated_idx on resource (updated_at, id) where selected;
create index resource_selected_title_idx on resource (title_key, id) where selected;
create index resource_selected_since_idx on resource (selected_at, id) where selected;
-- Filters: rare values are found by these, common ones by walking the order above.
create index resource_concepts_idx on resource using gin (levels, disciplines, audiences, keywords, labels) where alive;
create index resource_words_idx on resource using gin (words) where alive;
create index resource_kind_idx on resource (kind, id) where alive;
create index resource_licence_idx on resource (licence_code, id) where alive;
create index resource_organisation_idx on resource (organisation, id) where alive;

alter table contribution
    add constraint contribution_resource_fk foreign key (resource_id) references resource on delete cascade;

-- What each source said of a resource; the resource's own columns hold the merge, editorial before publiccode before forge.
create table resource_facts (
    resource_id uuid not null constraint resource_facts_resource_fk references resource on delete cascade,
    source text not null,
    facts jsonb not null,
    constraint resource_facts_pk primary key (resource_id, source),
    constraint resource_facts_source_known check (source in ('forge', 'publiccode', 'editorial'))
);

-- Slugs that a resource had before a rename; they redirect for ever and are never given to another.
create table resource_former_slug (
    slug text not null constraint resource_former_slug_pk primary key,
    resource_id uuid not null constraint resource_former_slug_resource_fk references resource on delete cascade,
    since timestamptz not null default now()
);
create index resource_former_slug_resource_idx on resource_former_slug (resource_id);
