-- Steps that only curators and maintainers may know of move this version and not the sheet's, whose entity tag everyone sees.
alter table resource
    add column selection_version bigint not null default 1,
    -- As the service writes it.
    alter column accessibility_rate type integer;

-- Free text that people wrote in an act stands with its reason: both can be erased, the act cannot.
alter table audit_reason
    alter column reason drop not null,
    add column texts jsonb,
    add constraint audit_reason_says_something check (reason is not null or texts is not null);
