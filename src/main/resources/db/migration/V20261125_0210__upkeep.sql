-- How the repository of a proposed or selected resource is looked after, as last read; null where the Forge does not say.
create table resource_upkeep (
    resource_id uuid not null constraint resource_upkeep_pk primary key
        constraint resource_upkeep_resource_fk references resource on delete cascade,
    readme boolean,
    licence boolean,
    contributing boolean,
    issue_templates boolean,
    publiccode boolean,
    released boolean,
    released_at timestamptz,
    constraint resource_upkeep_release_dated check (coalesce(released, false) = (released_at is not null))
);

-- The resources whose repositories are read that closely: some hundreds of all there are.
create index resource_shown_idx on resource (project_id)
    where selection in ('proposed', 'changes-requested', 'in-test', 'selected', 'to-review') and project_id is not null;
