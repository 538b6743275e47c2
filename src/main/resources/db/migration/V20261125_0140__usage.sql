-- How much a resource is used: one measure for each unit, period, first day and source. A correction takes its place; what
-- it said before is in the audit's act.
create table resource_usage (
    id uuid not null constraint resource_usage_pk primary key,
    resource_id uuid not null constraint resource_usage_resource_fk references resource on delete cascade,
    unit text not null,
    period text not null,
    first_day date not null,
    last_day date not null,
    source text not null,
    value bigint not null,
    qualifier text not null,
    measured_at timestamptz not null,
    constraint resource_usage_once unique (resource_id, unit, period, first_day, source),
    constraint resource_usage_unit_known check (unit in ('people', 'visits')),
    constraint resource_usage_period_known check (period in ('day', 'week', 'month', 'year')),
    constraint resource_usage_period_whole check (
        first_day = date_trunc(period, first_day::timestamp)::date
        and last_day = case period
            when 'day' then first_day
            when 'week' then first_day + 6
            when 'month' then (first_day::timestamp + interval '1 month')::date - 1
            else (first_day::timestamp + interval '1 year')::date - 1 end),
    constraint resource_usage_source_known check (source in ('matomo', 'declared', 'forge')),
    constraint resource_usage_qualifier_known check (qualifier in ('exact', 'at-least', 'estimate')),
    constraint resource_usage_value_bounded check (value between 0 and 1000000000000),
    constraint resource_usage_first_day_bounded check (first_day >= date '2000-01-01')
);
-- The series, newest first, and the measures that may be the one that is shown.
create index resource_usage_series_idx on resource_usage (resource_id, last_day, id);

-- The measure that the sheet and the lists show, kept by who writes measures.
alter table resource
    add column usage_value bigint,
    add column usage_unit text,
    add column usage_period text,
    add column usage_first_day date,
    add column usage_last_day date,
    add column usage_source text,
    add column usage_qualifier text,
    add column usage_measured_at timestamptz,
    -- People a month that it stands for, by which resources are compared; -1 when nothing is known, so that those come
    -- last in one index.
    add column usage_rank bigint not null default -1,
    add constraint resource_usage_shown_whole check (num_nonnulls(usage_value, usage_unit, usage_period, usage_first_day,
        usage_last_day, usage_source, usage_qualifier, usage_measured_at) = case when usage_rank = -1 then 0 else 8 end);

create index resource_alive_usage_idx on resource (usage_rank, id) where alive;
create index resource_selected_usage_idx on resource (usage_rank, id) where selected;
